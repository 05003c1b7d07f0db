import { describe, expect, it } from 'vitest';
import { parseInboxRow } from '../../../lib/store/inbox/inboxRow';
import { rowOf } from './inboxRows';

describe('parseInboxRow', () => {
  it('gives a row as it was put there', () => {
    const row = rowOf(7, 'The wall held.');
    expect(parseInboxRow(structuredClone(row))).toEqual(row);
  });

  it.each([
    ['nothing', null],
    ['a row without its article', { ...rowOf(1, 'a'), source: null }],
    [
      'a text that is none',
      { ...rowOf(1, 'a'), source: { id: null, file: null, extracted: { text: 4 } } },
    ],
    ['a number that is none', { ...rowOf(1, 'a'), number: 'one' }],
  ])('gives null for %s', (_, value) => {
    expect(parseInboxRow(value)).toBeNull();
  });
});
