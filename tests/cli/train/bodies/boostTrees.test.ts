import { describe, expect, it } from 'vitest';
import { treeScore } from '../../../../lib/extraction/page/body/trees';
import { boostTrees, type Growth } from '../../../../lib/cli/train/bodies/boostTrees';
import { seededRandom } from '../../../../lib/cli/train/random';

const growth: Growth = {
  trees: 20,
  depth: 3,
  rate: 0.3,
  ridge: 1,
  leastMass: 0.5,
  features: 1,
  rows: 1,
};

/** Rows of two figures; the class is what `rule` says of them. */
function examples(rows: number, rule: (a: number, b: number) => boolean) {
  const random = seededRandom(7);
  const a = Float32Array.from({ length: rows }, () => random());
  const b = Float32Array.from({ length: rows }, () => Math.floor(random() * 4));
  return {
    columns: [a, b],
    labels: Float32Array.from(a, (value, row) => (rule(value, b[row] ?? 0) ? 1 : 0)),
    weights: new Float32Array(rows).fill(1),
  };
}

describe('boostTrees', () => {
  it.each<[string, (a: number, b: number) => boolean]>([
    ['one threshold', (a) => a > 0.7],
    ['a figure of few values', (_a, b) => b >= 2],
    ['two that only together decide', (a, b) => a > 0.5 !== b >= 2],
  ])('learns %s', (_name, rule) => {
    const set = examples(2_000, rule);
    const trees = boostTrees(set, growth);
    let right = 0;
    for (const [row, label] of set.labels.entries()) {
      const score = treeScore(trees, (feature) => set.columns[feature]?.[row] ?? 0);
      if (score > 0 === (label === 1)) right++;
    }
    expect(right / set.labels.length).toBeGreaterThan(0.98);
  });

  it('gives the same trees again', () => {
    const set = examples(300, (a, b) => a + b > 2);
    const grown = boostTrees(set, { ...growth, features: 0.5, rows: 0.5 });
    expect(boostTrees(set, { ...growth, features: 0.5, rows: 0.5 })).toEqual(grown);
  });

  it('learns nothing from rows without weight', () => {
    const set = examples(300, (a) => a > 0.5);
    const trees = boostTrees({ ...set, weights: new Float32Array(300) }, growth);
    expect(treeScore(trees, () => 0.9)).toBe(0);
  });
});
