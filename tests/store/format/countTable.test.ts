import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CorruptBlock } from '../../../lib/store/format/corruptBlock';
import { packCounts, unpackCounts } from '../../../lib/store/format/countTable';
import { corrupted } from './corrupted';

const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.nat(2 ** 31 - 1));

it('gives back what was counted, be it little or much', () => {
  const sparse = fc.array(fc.tuple(fc.nat(5000), count), { maxLength: 20 }).map((entries) => {
    const counts = new Uint32Array(5001);
    for (const [at, value] of entries) counts[at] = value;
    return counts;
  });
  const dense = fc.array(count, { maxLength: 300 }).map((counts) => Uint32Array.from(counts));
  fc.assert(
    fc.property(fc.oneof(sparse, dense), (counts) => {
      expect(unpackCounts(packCounts(counts))).toEqual(counts);
    }),
  );
});

it('takes few bytes for few counts', () => {
  const counts = new Uint32Array(2 ** 18);
  for (let at = 0; at < 100; at++) counts[at * 2000] = 1 + (at % 3);
  expect(packCounts(counts).length).toBeLessThan(250);
});

it('reads nothing that is not what was written', () => {
  const bytes = packCounts(Uint32Array.from({ length: 400 }, (_, at) => (at * at) % 7));
  fc.assert(
    fc.property(corrupted(bytes), (changed) => {
      expect(() => unpackCounts(changed)).toThrow(CorruptBlock);
    }),
  );
});
