import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTree, treeScore, writeTree } from '../../../../lib/extraction/page/body/trees';

const tree = {
  features: Int32Array.from([0, 1, -1]),
  thresholds: Float64Array.from([2.5, 10, 0]),
  leaves: Float64Array.from([-1, 0.5, 2, 3]),
};

describe('treeScore', () => {
  it.each<[string, number[], number]>([
    ['both low', [0, 0], -1],
    ['the second high', [0, 11], 0.5],
    ['on the threshold, which is not above it', [2.5, 10], -1],
    ['the first high, where all go left', [3, 99], 2],
  ])('%s', (_name, row, score) => {
    expect(treeScore([tree], (feature) => row[feature] ?? 0)).toBe(score);
  });

  it('adds trees up', () => {
    expect(treeScore([tree, tree], () => 0)).toBe(-2);
  });
});

describe('writeTree and readTree', () => {
  it('give the same answers for any row', () => {
    const again = readTree(writeTree(tree));
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 2 }),
        (row) => {
          const value = (feature: number): number => row[feature] ?? 0;
          expect(treeScore([again], value)).toBe(treeScore([tree], value));
        },
      ),
    );
  });

  it('keep a node that does not part', () => {
    expect([...readTree(writeTree(tree)).features]).toEqual([0, 1, -1]);
  });
});
