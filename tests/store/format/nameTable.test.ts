import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorruptBlock } from '../../../lib/store/format/corruptBlock';
import { packNameDelta, readNameDelta } from '../../../lib/store/format/nameDelta';
import type { NamePairs } from '../../../lib/store/format/nameLayout';
import { NameTable } from '../../../lib/store/format/nameTable';
import { packNameTable } from '../../../lib/store/format/packNameTable';
import { corrupted } from './corrupted';

function pairsOf(all: readonly (readonly [number, number])[]): NamePairs {
  const sorted = [...all].sort(([a, x], [b, y]) => a - b || x - y);
  const kept = sorted.filter(
    ([hash, number], i) => hash !== sorted[i - 1]?.[0] || number !== sorted[i - 1]?.[1],
  );
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    numbers: Uint32Array.from(kept, ([, number]) => number),
  };
}

/** What is read; null where it is found to be damaged. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(CorruptBlock);
    return null;
  }
}

/** A large table: its hashes are told by bucket and lower half. */
function large(count: number): NamePairs {
  let hash = 1;
  return pairsOf(
    Array.from({ length: count }, (_, i) => {
      hash = (Math.imul(hash, 1664525) + 1013904223) >>> 0;
      return [hash, 1 + (i % 90_000)];
    }),
  );
}

const hash = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.nat(20),
  fc.constantFrom(0xffffffff, 0x80000000, 0x7fffffff),
);
const pair = fc.tuple(hash, fc.oneof(fc.nat(50), fc.nat((1 << 30) - 1)));

describe('NameTable', () => {
  it('leads where a map leads, and gives all pairs back', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 200 }), fc.array(hash), (all, others) => {
        const pairs = pairsOf(all);
        const bytes = packNameTable(pairs);
        const table = new NameTable(bytes);
        expect(table.size).toBe(pairs.hashes.length);
        expect(table.pairs()).toEqual(pairs);
        for (const hash of [...pairs.hashes, ...others])
          expect(table.numbersOf(hash)).toEqual(
            [...pairs.numbers].filter((_, i) => pairs.hashes[i] === hash),
          );
      }),
    );
  });

  it('does so when it is large, also from bytes that do not begin at a word', () => {
    const pairs = large(150_000);
    const bytes = packNameTable(pairs);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    for (const table of [new NameTable(bytes.buffer), new NameTable(shifted.subarray(1))]) {
      const { hashes, numbers } = table.pairs();
      expect(hashes.every((hash, i) => hash === pairs.hashes[i])).toBe(true);
      expect(numbers.every((number, i) => number === pairs.numbers[i])).toBe(true);
      for (let i = 0; i < pairs.hashes.length; i += 997) {
        expect(table.numbersOf(pairs.hashes[i] ?? 0)).toContain(pairs.numbers[i]);
        const absent = ((pairs.hashes[i] ?? 0) + 1) >>> 0;
        if (absent !== pairs.hashes[i + 1]) expect(table.numbersOf(absent)).toEqual([]);
      }
    }
  });

  it('never leads elsewhere when bytes were changed or cut', () => {
    const bytes = packNameTable(
      pairsOf([
        [5, 1],
        [5, 2],
        [0xfffffff0, 1_000_000],
      ]),
    );
    fc.assert(
      fc.property(corrupted(bytes), (changed) => {
        // Bits that fill up the last words say nothing.
        const all = attempt(() => new NameTable(changed).pairs());
        if (all !== null) expect(all).toEqual(new NameTable(bytes).pairs());
        for (const [hash, numbers] of [
          [5, [1, 2]],
          [0xfffffff0, [1_000_000]],
          [7, []],
        ] as const) {
          const answer = attempt(() => new NameTable(changed).numbersOf(hash));
          expect([numbers, null]).toContainEqual(answer);
        }
      }),
    );
  });

  it('refuses a number that is too great', () => {
    expect(() => packNameTable(pairsOf([[1, 2 ** 30]]))).toThrow(RangeError);
  });
});

describe('a name delta', () => {
  it('comes back as it was, and in no other way', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), (all) => {
        const pairs = pairsOf(all);
        const delta = { ...pairs, lost: Uint8Array.from(pairs.hashes, (hash) => hash % 2) };
        const bytes = packNameDelta(delta);
        expect(readNameDelta(bytes)).toEqual(delta);
        fc.assert(
          fc.property(corrupted(bytes), (changed) => {
            expect(() => readNameDelta(changed)).toThrow(CorruptBlock);
          }),
          { numRuns: 5 },
        );
      }),
    );
  });
});
