import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HeldNames } from '../../../lib/store/articles/heldNames';
import { namesOfSketch, sketchNames } from '../../../lib/store/articles/nameSketch';
import { RecordGroup } from '../../../lib/store/articles/packGroup';
import { namesOf } from '../../../lib/store/articles/namedArticle';
import type { NamedArticle } from '../../../lib/store/shapes/namedArticle';
import { arbitraryRecord } from './arbitraryRecord';

it('gives back what linking needs of a record, from the object and from the row', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRecord, async (record) => {
      const names = namesOf(record);
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

const seen = (article: NamedArticle | undefined): unknown =>
  article && [article.number, article.entities, article.stories, article.locals, article.places];

it('follows the links of a row, and forgets an article that is gone', () => {
  const held = new HeldNames();
  held.set(33, NAMES, { entities: [7, 8], stories: [] });
  held.set(34, NAMES, { entities: [7, 9], stories: [1] });
  expect(seen(held.get(33))).toEqual([33, [7, 8], [], NAMES.locals, ['oslo']]);
  expect(held.get(33)).toMatchObject({ id: 'a', published: null });
  const slots = Array.from({ length: 16 }, () => null);
  held.relink(2, [null, { entities: [7, 7], stories: [2] }, ...slots.slice(2)]);
  expect(seen(held.get(33))).toEqual([33, [7, 7], [2], NAMES.locals, ['oslo']]);
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
