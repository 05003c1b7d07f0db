import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CorruptBlock } from '../../../lib/store/format/corruptBlock';
import { seal, unseal } from '../../../lib/store/format/sealedBytes';
import type { StoryRow } from '../../../lib/store/shapes/storyRow';
import { packStory, unpackStory } from '../../../lib/store/stories/packStory';
import { corrupted } from '../format/corrupted';

const article = fc.integer({ min: 1, max: 0x3fffffff });
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('struck', 'attack', ', ', '\ufeffstruck'),
);
const sentence = fc.oneof(
  words,
  fc.constantFrom(
    'The same names, figures, date and words.',
    'Both tell of one attack: the same day, the same figure (31 dead), similar wording.',
    'Both tell of one attack: the same day, the same figure (31 dead).',
    'Both tell of one riot: , . , the same day.',
  ),
);
const number = fc.oneof(
  fc.nat(0x7fffffff),
  fc.double({ noNaN: true }).map((value) => (value === 0 ? 0 : value)),
  fc.constantFrom(0.8, 0.29, 1, -3, 5e9, 2 ** 30, 2 ** 53),
);

const row: fc.Arbitrary<StoryRow> = fc.record({
  number: article,
  type: fc.constantFrom('attack', 'death', 'other'),
  trigger: words,
  date: fc.option(fc.constantFrom('2031-02-27', '2031-03', '2031-02-27T14:00')),
  place: fc.option(fc.nat(100_000)),
  participants: fc.array(article, { maxLength: 4 }),
  figures: fc.array(
    fc
      .record({
        start: fc.nat(5000),
        length: fc.nat(40),
        value: number,
        counts: fc.option(words),
        bound: fc.constantFrom('exact', 'at least', 'at most', 'about'),
        text: words,
      })
      .map(({ length, ...figure }) => ({ ...figure, end: figure.start + length })),
    { maxLength: 3 },
  ),
  members: fc.array(fc.record({ article, event: fc.nat(60) }), { maxLength: 9 }),
  evidence: fc.array(
    fc.record({
      rule: words,
      text: sentence,
      articles: fc.array(article, { maxLength: 3 }),
      confidence: number,
    }),
    { maxLength: 6 },
  ),
});

it('gives back what was packed', () => {
  fc.assert(
    fc.property(row, (story) => {
      expect(unpackStory(story.number, packStory(story))).toEqual(story);
    }),
  );
});

it('takes nothing else for a story', () => {
  const damaged = row.chain((story) => corrupted(packStory(story)));
  fc.assert(
    fc.property(damaged, (bytes) => {
      expect(() => unpackStory(1, bytes)).toThrow(CorruptBlock);
    }),
  );
});

it('reads past the checksum without any other error', () => {
  const changed = row.chain((story) => corrupted(unseal(0x53, 1, packStory(story))));
  fc.assert(
    fc.property(changed, (body) => {
      try {
        unpackStory(1, seal(0x53, 1, body));
      } catch (error) {
        expect(error).toBeInstanceOf(CorruptBlock);
      }
    }),
  );
});

const EIGHT: StoryRow = {
  number: 7,
  type: 'attack',
  trigger: 'struck',
  date: '2031-02-27',
  place: 66,
  participants: [64, 65],
  figures: [{ start: 45, end: 52, value: 31, counts: 'soldier', bound: 'exact', text: '31 dead' }],
  members: [12, 14, 10, 16, 11, 18, 13, 17].map((article) => ({ article, event: 0 })),
  evidence: [12, 14, 10, 16, 11, 18].map((article) => ({
    rule: 'one event in two articles',
    text: 'Both tell of one attack: the same day, the same place, similar wording.',
    articles: [article, 17],
    confidence: 0.8,
  })),
};

it('takes few bytes and says the same sentence once', () => {
  const one = packStory({ ...EIGHT, evidence: EIGHT.evidence.slice(0, 1) }).length;
  expect(one).toBeLessThan(100);
  expect(packStory(EIGHT).length - one).toBeLessThanOrEqual(5 * 7);
});

it.each([
  ['nothing', undefined],
  ['a plain row', EIGHT],
  ['another version', seal(0x53, 2, unseal(0x53, 1, packStory(EIGHT)))],
  ['links of a group', seal(0x4c, 1, unseal(0x53, 1, packStory(EIGHT)))],
])('takes %s for no story', (_, value) => {
  expect(() => unpackStory(7, value)).toThrow(CorruptBlock);
});
