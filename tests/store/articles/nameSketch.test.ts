import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HeldNames } from '../../../lib/store/articles/heldNames';
import { namesOfSketch, sketchNames } from '../../../lib/store/articles/nameSketch';
import { RecordGroup } from '../../../lib/store/articles/packGroup';
import { namedArticle } from '../../../lib/store/articles/namedArticle';
import { arbitraryRecord } from './arbitraryRecord';

it('gives back what linking needs of a record, from the object and from the row', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRecord, async (record) => {
      const article = { number: 5, record, entities: [], stories: [] };
      const { number, entities, stories, ...names } = namedArticle(article);
      expect([number, entities, stories]).toEqual([5, [], []]);
      expect(names.locals).toEqual(record.findings.entities);
      expect(namesOfSketch(sketchNames(names, (text) => text))).toEqual(names);
      const group = RecordGroup.empty();
      group.set(5, record);
      const read = await RecordGroup.read(await group.pack());
      expect(read.names(5)).toEqual(names);
      expect(read.names(6)).toBeNull();
    }),
    { numRuns: 60 },
  );
});

const NAMES = {
  id: 'a',
  published: null,
  locals: [
    { id: 'n1', kind: 'person' as const, name: 'Ada Holm', aliases: ['Ada Holm'], roles: [] },
    { id: 'x', kind: 'other' as const, name: 'Kestrel', aliases: [], roles: ['jet', 'bird'] },
  ],
  places: ['oslo'],
};

it('follows the links of a row, and forgets an article that is gone', () => {
  const held = new HeldNames();
  held.set(33, NAMES, { entities: [7, 8], stories: [] });
  held.set(34, NAMES, { entities: [7, 9], stories: [1] });
  expect(held.get(33)).toEqual({ number: 33, entities: [7, 8], stories: [], ...NAMES });
  const slots = Array.from({ length: 16 }, () => null);
  held.relink(2, [null, { entities: [7, 7], stories: [2] }, ...slots.slice(2)]);
  expect(held.get(33)).toEqual({ number: 33, entities: [7, 7], stories: [2], ...NAMES });
  expect(held.get(34)).toBeUndefined();
  held.relink(3, slots);
  expect(held.has(33)).toBe(true);
});

it('forgets what was not asked for the longest', () => {
  const held = new HeldNames(3);
  for (const number of [1, 2, 3]) held.set(number, NAMES, { entities: [], stories: [] });
  expect(held.hasRoom).toBe(false);
  held.get(1);
  held.set(4, NAMES, { entities: [], stories: [] });
  expect([1, 2, 3, 4].filter((number) => held.has(number))).toEqual([1, 3, 4]);
});
