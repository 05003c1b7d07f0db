import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topArticles } from '../../../lib/store/postings/topArticles';

const article = fc.oneof(fc.nat(30), fc.integer({ min: 65_530, max: 65_545 }), fc.nat(3_000_000));
const list = fc
  .uniqueArray(fc.tuple(article, fc.integer({ min: 1, max: 15 })), {
    maxLength: 60,
    selector: ([article]) => article,
  })
  .map((all) => all.sort(([a], [b]) => a - b));

describe('topArticles', () => {
  it('are those that adding up all postings gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(list, fc.constantFrom(-1, 0, 0.25, 1, 1.5, 7)), { maxLength: 6 }),
        fc.integer({ min: 0, max: 12 }),
        (lists, k) => {
          const sums = new Map<number, number>();
          for (const [postings, weight] of lists.filter(([, weight]) => weight > 0))
            for (const [article, impact] of postings)
              sums.set(article, (sums.get(article) ?? 0) + weight * impact);
          const expected = [...sums].sort(([a, x], [b, y]) => y - x || a - b).slice(0, k);
          const { articles, scores } = topArticles(
            lists.map(([postings]) => ({
              articles: Int32Array.from(postings, ([article]) => article),
              impacts: Uint8Array.from(postings, ([, impact]) => impact),
            })),
            lists.map(([, weight]) => weight),
            k,
          );
          expect([...articles].map((article, i) => [article, scores[i]])).toEqual(expected);
        },
      ),
    );
  });
});
