import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseKeys } from '../../../lib/store/read/chooseKeys';
import type { KeyUnit } from '../../../lib/store/read/pageKeys';

function unit(key: number, worth: number, frequency = 1): KeyUnit {
  return { keys: [key], worth, weight: worth, frequency };
}

/** Ten keys to a row. */
const rowsOf = (key: number): string[] => [`1:${Math.floor(key / 10)}`];

const keysOf = (units: readonly KeyUnit[]): number[] => units.flatMap(({ keys }) => keys);

describe('chooseKeys', () => {
  it('takes the most telling first, and whatever lies beside them', () => {
    const units = [unit(1, 9), unit(11, 8), unit(21, 7), unit(2, 1), unit(12, 1)];
    expect(keysOf(chooseKeys(units, rowsOf, 2, 1000)).sort((a, b) => a - b)).toEqual([
      1, 2, 11, 12,
    ]);
  });

  it('takes what many rows are needed for only where it is worth as much for each', () => {
    const wide: KeyUnit = { ...unit(100, 10), keys: [100, 110, 120, 130] };
    expect(keysOf(chooseKeys([wide, unit(1, 4), unit(11, 4)], rowsOf, 4, 1000))).toEqual([1, 11]);
    expect(keysOf(chooseKeys([wide, unit(1, 2), unit(11, 2)], rowsOf, 4, 1000))).toEqual([
      100, 110, 120, 130,
    ]);
  });

  it('leaves what is common for when there is nothing else', () => {
    const common = unit(1, 9, 500);
    expect(keysOf(chooseKeys([common, unit(11, 1)], rowsOf, 5, 1000))).toEqual([11]);
    expect(keysOf(chooseKeys([common], rowsOf, 5, 1000))).toEqual([1]);
    // In a small archive nothing is.
    expect(keysOf(chooseKeys([unit(1, 9, 12), unit(11, 1)], rowsOf, 5, 15))).toEqual([1, 11]);
  });

  it('needs no row for what is in memory', () => {
    expect(keysOf(chooseKeys([unit(1, 9), unit(11, 8)], () => [], 0, 1000))).toEqual([1, 11]);
    expect(chooseKeys([unit(1, 9)], rowsOf, 0, 1000)).toEqual([]);
  });

  it('never reads more rows than it may', () => {
    const some = fc.record({
      keys: fc.array(fc.nat(300), { minLength: 1, maxLength: 6 }),
      worth: fc.double({ min: 0.01, max: 50, noNaN: true }),
      weight: fc.constant(1),
      frequency: fc.nat(2000),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), fc.nat(14), (units, most) => {
        const chosen = chooseKeys(units, rowsOf, most, 10_000);
        expect(new Set(keysOf(chosen).flatMap(rowsOf)).size).toBeLessThanOrEqual(most);
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });
});
