import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averagePrecision,
  retrievalScores,
} from '../../../../lib/cli/bench/quality/metrics/retrieval';

describe('averagePrecision', () => {
  it.each([
    // Right at ranks 1 and 3: (1/1 + 2/3) / 2.
    [['a', 'x', 'b'], ['a', 'b'], 5 / 6],
    // One of two is missing: (1/2) / 2.
    [['x', 'a'], ['a', 'b'], 0.25],
    [['x', 'y'], ['a'], 0],
    [[], ['a'], 0],
    [['b', 'a'], ['a', 'b'], 1],
  ])('of %j with %j right is %d', (ranked, right, expected) =>
    expect(averagePrecision(ranked, new Set(right))).toBeCloseTo(expected, 12),
  );

  it('does not look beyond rank 100', () => {
    const ranked = [...Array.from({ length: 100 }, (_, at) => `x${at}`), 'a'];
    expect(averagePrecision(ranked, new Set(['a']))).toBe(0);
  });
});

describe('retrievalScores', () => {
  it('gives the means over queries by hand-computed values', () => {
    const runs: Record<string, string[]> = {
      q1: ['a', 'x', 'b'],
      q2: ['y', 'c'],
    };
    const scores = retrievalScores(
      [
        { id: 'q1', relevant: ['a', 'b'] },
        { id: 'q2', relevant: ['c'] },
      ],
      (id) => runs[id] ?? [],
    );
    expect(scores.queries).toBe(2);
    expect(scores.map).toBeCloseTo((5 / 6 + 1 / 2) / 2, 12);
    expect(scores.p1).toBe(0.5);
    expect(scores.r10).toBe(1);
    // (1 + 1/log2 4) / (1 + 1/log2 3), and (1/log2 3) / 1.
    const first = (1 + 0.5) / (1 + 1 / Math.log2(3));
    expect(scores.ndcg10).toBeCloseTo((first + 1 / Math.log2(3)) / 2, 12);
  });

  it('weighs grades by their gain', () => {
    const { ndcg10 } = retrievalScores([{ id: 'q', relevant: [], grades: { a: 3, b: 1 } }], () => [
      'b',
      'a',
    ]);
    // Gains 1 and 7 in the wrong order.
    expect(ndcg10).toBeCloseTo((1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3)), 12);
  });

  it('counts only the first ten for R@10, and each article once', () => {
    const ranked = ['a', 'a', ...Array.from({ length: 9 }, (_, at) => `x${at}`), 'b'];
    const { r10 } = retrievalScores([{ id: 'q', relevant: ['a', 'b'] }], () => ranked);
    expect(r10).toBe(0.5);
  });

  it('gives a missing query nothing, and leaves out one with nothing to find', () => {
    const queries = [
      { id: 'q', relevant: ['a'] },
      { id: 'none', relevant: [] },
    ];
    expect(retrievalScores(queries, () => [])).toEqual({
      queries: 1,
      map: 0,
      p1: 0,
      r10: 0,
      ndcg10: 0,
    });
  });

  it('is 1 for every measure where all that is right comes first, and never above', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(ids, fc.nat(), (all, cut) => {
        const relevant = all.slice(0, (cut % all.length) + 1);
        const best = retrievalScores([{ id: '', relevant }], () => all);
        for (const value of [best.map, best.p1, best.r10, best.ndcg10])
          expect(value).toBeCloseTo(1, 12);
        const other = retrievalScores([{ id: '', relevant }], () => [...all].reverse());
        for (const value of [other.map, other.p1, other.r10, other.ndcg10])
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
