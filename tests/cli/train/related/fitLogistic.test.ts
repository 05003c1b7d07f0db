import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../lib/cli/train/random';
import { fitLogistic, type Row } from '../../../../lib/cli/train/related/fitLogistic';

/** Rows whose labels follow known log-odds: −1 + 2a − 3b; `c` says nothing. */
function drawn(count: number): Row[] {
  const random = seededRandom(11);
  return Array.from({ length: count }, () => {
    const [a, b, c] = [random() * 2 - 1, random() * 2 - 1, random() * 10];
    const likely = 1 / (1 + Math.exp(1 - 2 * a + 3 * b));
    return { values: [a, b, c], label: random() < likely ? 1 : 0, weight: 1 };
  });
}

describe('fitLogistic', () => {
  it('finds the weights that made the labels', () => {
    const { intercept, weights } = fitLogistic(drawn(20_000), 0.01);
    expect(Math.abs(intercept + 1)).toBeLessThan(0.2);
    expect(Math.abs((weights[0] ?? 0) - 2)).toBeLessThan(0.2);
    expect(Math.abs((weights[1] ?? 0) + 3)).toBeLessThan(0.2);
    expect(Math.abs(weights[2] ?? 1)).toBeLessThan(0.05);
  });

  it('shrinks weights by the penalty, and counts a row of weight 2 as two', () => {
    const rows = drawn(500);
    const [free, held] = [fitLogistic(rows, 0.01), fitLogistic(rows, 1000)];
    expect(Math.abs(held.weights[1] ?? 0)).toBeLessThan(Math.abs(free.weights[1] ?? 0) / 2);
    const twice = fitLogistic([...rows, ...rows], 1);
    const heavy = fitLogistic(
      rows.map((row) => ({ ...row, weight: 2 })),
      1,
    );
    for (const [i, weight] of twice.weights.entries())
      expect(heavy.weights[i]).toBeCloseTo(weight, 6);
  });

  it('stays finite where rows can be told apart perfectly or a value never differs', () => {
    const rows = [-1, 1].map((a) => ({ values: [a, 7], label: a > 0 ? 1 : 0, weight: 1 }));
    const { intercept, weights } = fitLogistic(rows, 1);
    expect([intercept, ...weights].every((each) => Number.isFinite(each))).toBe(true);
    expect(weights[0]).toBeGreaterThan(0);
  });
});
