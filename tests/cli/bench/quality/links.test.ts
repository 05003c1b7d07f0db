import { describe, expect, it } from 'vitest';
import { f1, linkScores } from '../../../../lib/cli/bench/quality/metrics/links';

const relevant: Record<string, string[]> = { one: ['a', 'b'], two: ['c'], three: [], four: [] };
const relevantTo = (id: string) => new Set(relevant[id] ?? []);

describe('linkScores', () => {
  it('counts links of all articles together', () => {
    const shown: Record<string, string[]> = { one: ['a', 'x'], two: [], three: ['y'], four: [] };
    const scores = linkScores(Object.keys(relevant), relevantTo, (id) => shown[id] ?? []);
    // 1 right of 3 shown and of 3 true; one of two silent; one of two hit.
    expect(scores.precision).toBeCloseTo(1 / 3, 12);
    expect(scores.recall).toBeCloseTo(1 / 3, 12);
    expect(scores.f1).toBeCloseTo(1 / 3, 12);
    expect(scores.silence).toBe(0.5);
    expect(scores.hitRate).toBe(0.5);
  });

  it('is 0 for one that is always silent, whose silence is right where nothing is to be said', () => {
    expect(linkScores(Object.keys(relevant), relevantTo, () => [])).toEqual({
      precision: 0,
      recall: 0,
      f1: 0,
      silence: 1,
      hitRate: 0,
    });
  });

  it('has no silence where all have prior coverage, and no hits where none has', () => {
    expect(linkScores(['one'], relevantTo, () => ['a']).silence).toBeNull();
    expect(linkScores(['three'], relevantTo, () => ['a']).hitRate).toBeNull();
  });
});

describe('f1', () => {
  it.each([
    [1, 1, 1],
    [0.5, 1, 2 / 3],
    [0, 0, 0],
    [1, 0, 0],
  ])('of precision %d and recall %d is %d', (precision, recall, expected) =>
    expect(f1(precision, recall)).toBeCloseTo(expected, 12),
  );
});
