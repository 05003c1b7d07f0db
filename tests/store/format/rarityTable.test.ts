import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TERM_BUCKETS } from '../../../lib/linking/related/articleTerms';
import { TermCounts } from '../../../lib/linking/related/termCounts';
import { CorruptBlock } from '../../../lib/store/format/corruptBlock';
import { frequencyCode, frequencyOf } from '../../../lib/store/format/frequencyCode';
import { RarityTable } from '../../../lib/store/format/rarityTable';
import { corrupted } from './corrupted';

describe('frequencyCode', () => {
  it('is exact up to 36', () => {
    for (let i = 0; i <= 36; i++) expect(frequencyOf(frequencyCode(i))).toBe(i);
  });

  it('is right to 3 % up to two millions, and ascends', () => {
    let last = 0;
    for (let i = 1; i < 2_000_000; i += 1 + (i >> 8)) {
      const back = frequencyOf(frequencyCode(i));
      expect(Math.abs(back - i)).toBeLessThanOrEqual(i * 0.03);
      expect(back).toBeGreaterThanOrEqual(last);
      last = back;
    }
  });

  it('has a last code', () => {
    expect(frequencyOf(frequencyCode(5e6))).toBe(frequencyOf(255));
  });
});

describe('RarityTable', () => {
  it('answers what the exact counts answer, to 3 %', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 300 })), { maxLength: 30 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.nat(100_000)), { maxLength: 20 }),
        (terms, entities) => {
          const counts = new TermCounts();
          for (const [bucket, times] of terms)
            for (let i = 0; i < times; i++)
              counts.addVector({
                buckets: Int32Array.of(bucket * 650),
                weights: new Float32Array(1),
              });
          const table = RarityTable.empty();
          for (const [entity, articles] of entities) table.setEntity(entity, articles);
          const read = RarityTable.read(table.pack(counts));
          expect(read.articles).toBe(counts.articles);
          for (const [place] of terms) {
            const exact = counts.frequencyAt(place * 650);
            expect(Math.abs(read.frequencyAt(place * 650) - exact)).toBeLessThanOrEqual(
              exact * 0.03,
            );
            expect(
              Math.abs(read.rarityAt(place * 650) - counts.rarityAt(place * 650)),
            ).toBeLessThan(0.031);
          }
          for (const [entity, articles] of new Map(entities))
            expect(Math.abs(read.entityFrequency(entity) - articles)).toBeLessThanOrEqual(
              articles * 0.03,
            );
          expect(read.entityFrequency(5001)).toBe(0);
          expect(read.entityFrequency(0)).toBe(0);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('goes on from what was read', () => {
    const table = RarityTable.empty();
    table.setEntity(3, 7);
    const read = RarityTable.read(table.pack(new TermCounts()));
    read.setEntity(1500, 9);
    read.setEntity(3, 0);
    const again = RarityTable.read(read.pack(new TermCounts()));
    expect([2, 3, 1499, 1500, 1501].map((i) => again.entityFrequency(i))).toEqual([0, 0, 0, 9, 0]);
  });

  it('is read piece by piece as it is when read whole', () => {
    const counts = countsOf(Array.from({ length: 900 }, (_, i) => i * i));
    const table = RarityTable.empty();
    for (let entity = 1; entity <= 300; entity++) table.setEntity(entity, entity * 3);
    const bytes = table.pack(counts);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    const whole = RarityTable.read(bytes);
    for (const opened of [RarityTable.open(bytes.buffer), RarityTable.open(shifted.subarray(1))]) {
      for (let bucket = 0; bucket < TERM_BUCKETS; bucket += 1 + (bucket % 3))
        expect(opened.frequencyAt(bucket)).toBe(whole.frequencyAt(bucket));
      for (let entity = 0; entity <= 301; entity++)
        expect(opened.entityFrequency(entity)).toBe(whole.entityFrequency(entity));
      expect(opened.damage).toBeNull();
    }
  });

  it('takes a byte for each term and entity, and 36 KB', () => {
    const table = RarityTable.empty();
    const size = (terms: number, entities: number): number => {
      if (entities > 0) table.setEntity(entities, 1);
      return table.pack(countsOf(Array.from({ length: terms }, (_, i) => i * 13))).length;
    };
    const least = size(0, 0);
    expect(least).toBeLessThan(38_000);
    expect(size(20_000, 0) - least).toBeLessThan(20_000 * 1.07);
    expect(size(20_000, 30_000) - least).toBeLessThan(50_000 * 1.07);
  });

  it('refuses bytes that were changed or cut', () => {
    const table = RarityTable.empty();
    table.setEntity(20, 7);
    const bytes = table.pack(countsOf([1, 2, 3, 70_000]));
    fc.assert(
      fc.property(corrupted(bytes), (changed) => {
        expect(() => RarityTable.read(changed)).toThrow(CorruptBlock);
      }),
      { numRuns: 50 },
    );
  });

  it('answers 0 where it was changed, and says so, but never anything else', () => {
    const buckets = Array.from({ length: 400 }, (_, i) => i * 611);
    const table = RarityTable.empty();
    for (let entity = 1; entity <= 99; entity++) table.setEntity(entity, entity);
    const bytes = table.pack(countsOf(buckets));
    fc.assert(
      fc.property(corrupted(bytes), (changed) => {
        let opened: RarityTable;
        try {
          opened = RarityTable.open(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(CorruptBlock);
          return;
        }
        const wrong = [
          ...buckets.map((bucket) => [opened.frequencyAt(bucket), 1]),
          ...buckets.map((bucket) => [opened.frequencyAt(bucket + 5), 0]),
          ...Array.from({ length: 99 }, (_, i) => [opened.entityFrequency(i + 1), i + 1]),
        ].filter(([told, right]) => Math.abs((told ?? 0) - (right ?? 0)) > (right ?? 0) * 0.03);
        expect(wrong.every(([told]) => told === 0)).toBe(true);
        expect(opened.damage !== null || wrong.length === 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

/** One article that has a term in each of these buckets. */
function countsOf(buckets: readonly number[]): TermCounts {
  const counts = new TermCounts();
  counts.addVector({
    buckets: Int32Array.from(buckets),
    weights: new Float32Array(buckets.length),
  });
  return counts;
}
