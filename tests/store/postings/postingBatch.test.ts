import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostingBlock } from '../../../lib/store/format/postingBlock';
import { openRun } from '../../../lib/store/format/postingRun';
import { readDelta } from '../../../lib/store/format/postingDelta';
import { blocksWith } from '../../../lib/store/postings/blocksWith';
import { PostingBatch } from '../../../lib/store/postings/postingBatch';

/** All postings of a delta row, as key → article → impact. */
function postingsIn(row: Uint8Array): Map<number, Map<number, number>> {
  const found = new Map<number, Map<number, number>>();
  const { blocks, firstKeys } = readDelta(row);
  for (const [b, bytes] of blocks.entries()) {
    const block = new PostingBlock(bytes);
    for (let at = 0; at < block.runs; at++) {
      const run = openRun();
      block.run(at, run);
      if (at === 0) expect(run.keys[0]).toBe(firstKeys[b]);
      for (const key of run.keys) {
        expect(blocksWith(firstKeys, key)).toContain(b);
        const articles = found.get(key) ?? new Map<number, number>();
        found.set(key, articles);
        const list = block.list(key);
        for (let i = list?.from ?? 0; i < (list?.to ?? 0); i++)
          articles.set(list?.articles[i] ?? -1, list?.impacts[i] ?? -1);
      }
    }
  }
  return found;
}

const key = fc.oneof(fc.nat(40), fc.integer({ min: 0, max: 0xffffffff }));
const article = fc.oneof(fc.nat(60), fc.nat((1 << 27) - 1));
const posting = fc.tuple(key, article, fc.nat(15));

describe('PostingBatch', () => {
  it('gives back what was added, of twins the last', () => {
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 300 }), (postings) => {
        const batch = new PostingBatch();
        const model = new Map<number, Map<number, number>>();
        for (const [key, article, impact] of postings) {
          if (impact === 0) batch.remove(key, article);
          else batch.add(key, article, impact);
          model.set(key, (model.get(key) ?? new Map<number, number>()).set(article, impact));
        }
        const found = postingsIn(batch.encode());
        expect(found.size).toBe(model.size);
        for (const [key, articles] of model)
          expect([...(found.get(key) ?? [])]).toEqual([...articles].sort(([a], [b]) => a - b));
      }),
    );
  });

  it('splits a list that is longer than a block, and no other', () => {
    const batch = new PostingBatch();
    for (let article = 0; article < 40_000; article++)
      batch.add(7, article * 3, 1 + (article % 15));
    for (let article = 0; article < 2000; article++) batch.add(8, article * 500, 3);
    batch.add(6, 1, 1);
    batch.add(9, 1, 1);
    const { firstKeys, blocks } = readDelta(batch.encode());
    expect(blocks.every(({ length }) => length <= 8192)).toBe(true);
    expect(blocksWith(firstKeys, 7).length).toBeGreaterThan(4);
    for (const key of [6, 8, 9]) expect(blocksWith(firstKeys, key)).toHaveLength(1);
    expect(postingsIn(batch.encode()).get(7)?.size).toBe(40_000);
  });

  it.each([
    [1, 1, 0],
    [1, 1, 16],
    [1, -1, 1],
    [1, 1 << 27, 1],
  ])('refuses key %i article %i impact %i', (key, article, impact) => {
    expect(() => new PostingBatch().add(key, article, impact)).toThrow(RangeError);
  });
});
