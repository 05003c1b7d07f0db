import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followedFeed, newFeedRow, parseFeedRow } from '../../../lib/store/feeds/feedRow';

const ROW = newFeedRow(
  { address: 'https://a.example/feed', title: 'A', site: null, group: 'News' },
  1_700_000_000_000,
);

describe('rows of feeds', () => {
  it('are read back', () => {
    const failed = { ...ROW, failure: { kind: 'busy' as const, since: 1, count: 2 }, seen: [1, 2] };
    expect(parseFeedRow(structuredClone(ROW))).toEqual(ROW);
    expect(parseFeedRow(structuredClone(failed))).toEqual(failed);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a text', 'x'],
    ['an address that is a script', { ...ROW, id: 'javascript:alert(1)' }],
    ['no address', { ...ROW, id: undefined }],
    ['a failure that nobody knows', { ...ROW, failure: { kind: 'tired', since: 1, count: 1 } }],
    ['seen entries that are no numbers', { ...ROW, seen: ['a'] }],
    ['a time that is a text', { ...ROW, nextAt: 'soon' }],
  ])('that are %s are none', (_, value) => {
    expect(parseFeedRow(value)).toBeNull();
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseFeedRow(value)));
  });

  it('show the library what it lists, and nothing else', () => {
    expect(followedFeed(ROW)).toEqual({
      address: 'https://a.example/feed',
      title: 'A',
      site: null,
      group: 'News',
      on: true,
      lastAsked: null,
      lastNew: null,
      nextAt: 1_700_000_000_000,
      articles: 0,
      addresses: 0,
      failure: null,
    });
  });
});
