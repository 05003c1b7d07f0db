import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../lib/model/findings';
import { inventedNews } from './inventedNews';
import { linkedAtOnce, NameArchive } from './nameArchive';

/** Articles in some order, in batches. */
function batches(records: ArticleRecord[], order: number[], size: number): ArticleRecord[][] {
  const sorted = records
    .map((record, at) => ({ record, key: order[at % order.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ record }) => record);
  const all: ArticleRecord[][] = [];
  for (let at = 0; at < sorted.length; at += size) all.push(sorted.slice(at, at + size));
  return all;
}

const order = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 });

describe('linkNames', () => {
  it('gives what linking all at once gives, in whatever order and batches', async () => {
    await fc.assert(
      fc.asyncProperty(
        inventedNews(12),
        order,
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        async (records, keys, size, later) => {
          const archive = new NameArchive();
          for (const batch of batches(records, keys, size)) await archive.add(batch, later);
          await archive.settle();
          expect(archive.entities()).toEqual(linkedAtOnce(records));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives what linking the rest at once gives when articles were removed', async () => {
    await fc.assert(
      fc.asyncProperty(
        inventedNews(12),
        order,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        async (records, keys, gone, later) => {
          const archive = new NameArchive();
          const removed = records.filter((_, at) => gone[at] === true);
          for (const batch of batches(records, keys, 3)) {
            await archive.add(batch, later);
            const ids = batch
              .filter((one) => removed.includes(one))
              .map(({ article }) => article.id);
            if (ids.length > 0) await archive.remove(ids.slice(0, 1));
          }
          await archive.remove(removed.map(({ article }) => article.id));
          await archive.settle();
          const kept = records.filter((one) => !removed.includes(one));
          expect(archive.entities()).toEqual(linkedAtOnce(kept));
        },
      ),
      { numRuns: 300 },
    );
  });
});
