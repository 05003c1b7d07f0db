import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OtherCopy } from '../../../lib/model/article';
import { foldFamily } from '../../../lib/store/duplicates/foldFamily';
import type { Member } from '../../../lib/store/duplicates/member';
import { memberKey } from '../../../lib/store/duplicates/member';
import { plainRecord } from './plainRecord';

type Said = Parameters<typeof plainRecord>[0];

const member = (said: Said): Member => ({ record: plainRecord(said), source: 's', addedAt: 1 });
const POST = { publisher: 'Post', url: 'https://post.example/a', published: '2031-05-06' };
const ECHO = { publisher: 'Echo', url: 'https://echo.example/a', published: '2031-05-05' };

describe('a family', () => {
  it.each<[what: string, members: Said[], shown: string, alsoIn: string[], versions: number]>([
    [
      'the earliest outlet',
      [
        { ...POST, title: 'p' },
        { ...ECHO, title: 'e' },
      ],
      'e',
      ['Post'],
      0,
    ],
    [
      'of two of a day the smaller id',
      [
        { ...POST, title: 'p', id: 'b' },
        { ...ECHO, title: 'e', published: '2031-05-06', id: 'c' },
      ],
      'p',
      ['Echo'],
      0,
    ],
    [
      'a dated one before one without a date',
      [
        { ...POST, title: 'p' },
        { ...ECHO, title: 'e', published: null },
      ],
      'p',
      ['Echo'],
      0,
    ],
    [
      'the newest version of a page, by update',
      [
        { ...POST, title: '1' },
        { ...POST, title: '3', updated: '2031-05-09' },
        { ...POST, title: '2', updated: '2031-05-07' },
      ],
      '3',
      [],
      2,
    ],
    [
      'the longer version where no date tells',
      [
        { ...POST, title: 'short', text: 'a' },
        { ...POST, title: 'long', text: 'a b' },
      ],
      'long',
      [],
      1,
    ],
    [
      'an outlet once, and not itself',
      [
        { ...POST, title: 'p' },
        { ...POST, title: 'p2', url: 'https://post.example/b', published: '2031-05-07' },
        { ...ECHO, title: 'e', published: '2031-05-07' },
      ],
      'p',
      ['Echo'],
      0,
    ],
  ])('shows %s', (_, members, shown, alsoIn, versions) => {
    const folded = foldFamily({ members: members.map(member), given: [] });
    expect(folded.record.article.title).toBe(shown);
    expect((folded.record.article.alsoIn ?? []).map(({ publisher }) => publisher)).toEqual(alsoIn);
    expect(folded.versions).toBe(versions);
    expect(folded.hidden).toHaveLength(members.length - 1);
  });

  it('lists copies that a record named when it came in', () => {
    const given: OtherCopy[] = [
      { publisher: 'Globe', title: 'g', url: 'https://globe.example/1', published: null },
      { publisher: 'Globe', title: 'g', url: 'http://www.globe.example/1/', published: null },
      { publisher: 'Post', title: 'p', url: POST.url, published: null },
    ];
    const { record } = foldFamily({ members: [member(POST)], given });
    expect(record.article.alsoIn).toHaveLength(1);
  });

  it('is the same in any order, all at once or step by step', () => {
    const said = fc.record({
      publisher: fc.constantFrom('Post', 'Echo', 'Globe', null),
      url: fc.constantFrom(POST.url, ECHO.url, 'https://globe.example/x', null),
      published: fc.constantFrom('2031-05-05', '2031-05-06', '2031-05', null),
      updated: fc.constantFrom('2031-05-07', '2031-05-08', null),
      title: fc.constantFrom('one', 'two'),
      text: fc.constantFrom('a', 'a b', 'c d'),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 9 }), fc.nat(), (all, cut) => {
        const members = [
          ...new Map(all.map(member).map((each) => [memberKey(each.record), each])).values(),
        ];
        const whole = foldFamily({ members, given: [] });
        expect(foldFamily({ members: members.toReversed(), given: [] })).toEqual(whole);
        const size = 1 + (cut % members.length);
        const part = foldFamily({ members: members.slice(0, size), given: [] });
        const later = foldFamily({
          members: [part.shown, ...part.hidden, ...members.slice(size)],
          given: part.given,
        });
        expect(later).toEqual(whole);
      }),
    );
  });
});
