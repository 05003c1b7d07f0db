import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment } from '../../../../lib/cli/bench/quality/metrics/assignment';
import { coreferenceScores } from '../../../../lib/cli/bench/quality/metrics/coreference';

/** "ab c" is a and b in one cluster, c in another. */
function clustering(words: string): Map<string, string> {
  return new Map(words.split(' ').flatMap((word) => word.split('').map((each) => [each, word])));
}

describe('bestAssignment', () => {
  it.each([
    [
      [
        [1, 2],
        [3, 5],
      ],
      6,
    ],
    // Greedy would take 9 and be left with 1.
    [
      [
        [9, 8],
        [8, 1],
      ],
      16,
    ],
    [[[0.2, 0.9, 0.4]], 0.9],
    [[[1], [3], [2]], 3],
    [[], 0],
  ])('of %j is %d', (worth, expected) =>
    expect(
      bestAssignment(
        worth.length,
        worth[0]?.length ?? 0,
        (row, column) => worth[row]?.[column] ?? 0,
      ),
    ).toBeCloseTo(expected, 12),
  );

  it('is what trying every order gives', () => {
    const square = fc.integer({ min: 1, max: 5 }).chain((size) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }), {
        minLength: 1,
        maxLength: size,
      }),
    );
    const tried = (worth: number[][], row: number, used: ReadonlySet<number>): number =>
      row === worth.length
        ? 0
        : Math.max(
            ...(worth[row] ?? []).map((value, column) =>
              used.has(column) ? -1 : value + tried(worth, row + 1, new Set([...used, column])),
            ),
          );
    fc.assert(
      fc.property(square, (worth) => {
        const columns = worth[0]?.length ?? 0;
        const best = bestAssignment(worth.length, columns, (r, c) => worth[r]?.[c] ?? 0);
        expect(best).toBe(tried(worth, 0, new Set()));
      }),
    );
  });
});

describe('coreferenceScores', () => {
  it('is the example of B³ by Bagga and Baldwin, one wrong link between two of three clusters', () => {
    // True 12345 67 89ABC; found 12345 and 6789ABC.
    const scores = coreferenceScores(clustering('12345 67 89ABC'), clustering('12345 6789ABC'));
    // MUC: recall 9/9, precision 9/10.
    expect(scores.muc).toBeCloseTo((2 * 0.9) / 1.9, 12);
    // B³: recall 1; precision (5 + (4 + 25)/7) / 12.
    const precision = (5 + 29 / 7) / 12;
    expect(scores.b3).toBeCloseTo((2 * precision) / (1 + precision), 12);
    // CEAFe: 12345 fits whole, 89ABC has 5 of 12: 1 + 10/12, over 3 true and 2 found.
    const sum = 1 + 10 / 12;
    expect(scores.ceafe).toBeCloseTo((2 * (sum / 3) * (sum / 2)) / (sum / 3 + sum / 2), 12);
    expect(scores.conll).toBeCloseTo((scores.muc + scores.b3 + scores.ceafe) / 3, 12);
  });

  it('takes mentions that the run lacks for clusters of their own', () => {
    const key = clustering('ab c');
    expect(coreferenceScores(key, clustering('c'))).toEqual(
      coreferenceScores(key, clustering('a b c')),
    );
  });

  it('counts mentions that only the run has against it', () => {
    const key = clustering('ab c');
    const scores = coreferenceScores(key, clustering('ab c xy'));
    expect(scores.muc).toBeLessThan(1);
    expect(scores.b3).toBeLessThan(1);
    expect(scores.ceafe).toBeLessThan(1);
  });

  it('does not take clusters of one name on both sides for one cluster', () => {
    const key = new Map([
      ['a', '1'],
      ['b', '2'],
    ]);
    const run = new Map([
      ['a', '2'],
      ['b', '1'],
    ]);
    expect(coreferenceScores(key, run)).toMatchObject({ b3: 1, ceafe: 1 });
  });

  it('is 1 for the truth itself and the same whatever the clusters are called', () => {
    const labels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(labels, labels, (truth, found) => {
        const named = (prefix: string, list: number[]) =>
          new Map(list.map((label, at) => [`m${at}`, `${prefix}${label}`]));
        const key = named('k', truth);
        const own = coreferenceScores(key, named('r', truth));
        expect(own.b3).toBeCloseTo(1, 12);
        expect(own.ceafe).toBeCloseTo(1, 12);
        const sized = found.slice(0, truth.length);
        expect(coreferenceScores(key, named('x', sized))).toEqual(
          coreferenceScores(key, named('y', sized)),
        );
      }),
    );
  });
});
