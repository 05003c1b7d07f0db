import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorruptBlock } from '../../../lib/store/format/corruptBlock';
import { emptyPostingBlock } from '../../../lib/store/format/packPostingBlock';
import { PostingBlock } from '../../../lib/store/format/postingBlock';
import {
  PostingBlockWriter,
  type EncodedBlock,
} from '../../../lib/store/format/postingBlockWriter';
import { packDelta, readDelta } from '../../../lib/store/format/postingDelta';
import { openRun, readRun } from '../../../lib/store/format/postingRun';
import { seal } from '../../../lib/store/format/sealedBytes';
import { corrupted } from './corrupted';

/** A key and its postings. */
type List = [key: number, postings: [article: number, impact: number][]];

function blocksOf(lists: readonly List[]): EncodedBlock[] {
  const blocks: EncodedBlock[] = [];
  const writer = new PostingBlockWriter((block) => blocks.push(block));
  for (const [key, postings] of lists)
    writer.add(key, {
      articles: Int32Array.from(postings, ([article]) => article),
      impacts: Uint8Array.from(postings, ([, impact]) => impact),
      from: 0,
      to: postings.length,
    });
  writer.finish();
  return blocks;
}

/** All lists of a block; parts of one key are listed apart. */
function listsIn(block: PostingBlock): List[] {
  const lists: List[] = [];
  for (let at = 0; at < block.runs; at++) {
    const run = openRun();
    block.run(at, run);
    for (let i = 0; i < run.lists; i++) {
      const postings: List[1] = [];
      for (let p = run.starts[i] ?? 0; p < (run.starts[i + 1] ?? 0); p++)
        postings.push([run.articles[p] ?? -1, run.impacts[p] ?? -1]);
      lists.push([run.keys[i] ?? -1, postings]);
    }
  }
  return lists;
}

function joined(lists: readonly List[]): List[] {
  const all = new Map<number, List[1]>();
  for (const [key, postings] of lists) all.set(key, [...(all.get(key) ?? []), ...postings]);
  return [...all];
}

const MOST = (1 << 27) - 1;
const article = fc.oneof(fc.nat(100), fc.nat(MOST), fc.constantFrom(0, MOST));
const postings = fc
  .uniqueArray(fc.tuple(article, fc.nat(15)), { minLength: 1, maxLength: 40, selector: ([a]) => a })
  .map((all) => all.sort(([a], [b]) => a - b));
const key = fc.oneof(fc.nat(60), fc.integer({ min: 0, max: 0xffffffff }));
const lists: fc.Arbitrary<List[]> = fc
  .uniqueArray(fc.tuple(key, postings), { maxLength: 60, selector: ([key]) => key })
  .map((all) => all.sort(([a], [b]) => a - b));

const SAMPLE = blocksOf(
  Array.from({ length: 70 }, (_, i) => [
    i * i * 1000,
    Array.from({ length: 1 + (i % 9) }, (_, j): [number, number] => [i + j * 77, 1 + (j % 15)]),
  ]),
);

describe('posting blocks', () => {
  it('give back what was written', () => {
    fc.assert(
      fc.property(lists, (lists) => {
        const blocks = blocksOf(lists);
        const read = blocks.map(({ bytes }) => new PostingBlock(bytes));
        expect(joined(read.flatMap(listsIn))).toEqual(lists);
        expect(blocks.every(({ bytes }) => bytes.length <= 8192)).toBe(true);
        for (const [key, postings] of lists) {
          const found = read.map((block) => block.list(key)).find((list) => list !== null);
          expect(found?.articles[found.from]).toBe(postings[0]?.[0]);
          expect(read[0]?.list((key ^ 1) >>> 0) === null).toBe(
            !lists.some(([other]) => other === (key ^ 1) >>> 0),
          );
        }
      }),
    );
  });

  it('give lists that stay as they are, asked for in any order', () => {
    fc.assert(
      fc.property(
        lists.filter(({ length }) => length > 0),
        fc.array(fc.nat(), { maxLength: 100 }),
        (lists, places) => {
          const blocks = blocksOf(lists).map(({ bytes }) => new PostingBlock(bytes));
          const asked = places.map((place) => lists[place % lists.length]);
          const found = asked.map((list) =>
            blocks.map((block) => block.list(list?.[0] ?? 0)).find((each) => each !== null),
          );
          for (const [at, list] of found.entries())
            expect([...(list?.articles.subarray(list.from, list.to) ?? [])]).toEqual(
              asked[at]?.[1].map(([article]) => article),
            );
        },
      ),
    );
  });

  it.each([
    ['dense', 1, 30_000],
    ['sparse', 4000, 30_000],
    ['sparse in its second half', 1, 15_000],
  ])('hold a long %s list, in blocks of 8 KB', (_, step, dense) => {
    let article = 0;
    const postings = Array.from({ length: 30_000 }, (_, i): [number, number] => {
      article += i < dense ? step : 4000;
      return [article, 1 + (i % 15)];
    });
    const lists: List[] = [
      [6, [[1, 1]]],
      [7, postings],
      [8, [[2, 2]]],
    ];
    const blocks = blocksOf(lists);
    expect(blocks.every(({ bytes }) => bytes.length <= 8192)).toBe(true);
    expect(blocks.slice(1).every(({ firstKey }) => firstKey === 7)).toBe(true);
    expect(joined(blocks.flatMap(({ bytes }) => listsIn(new PostingBlock(bytes))))).toEqual(lists);
  });

  it('take a byte and a half for entities that are named once, in the order of appearance', () => {
    const blocks = blocksOf(
      Array.from({ length: 20_000 }, (_, i) => [0x80000000 + i, [[1 + (i >> 3), 1 + (i % 15)]]]),
    );
    const bytes = blocks.reduce((sum, block) => sum + block.bytes.length, 0);
    expect(bytes / 20_000).toBeLessThan(1.5);
  });

  it('refuse bytes that were changed or cut', () => {
    const bytes = SAMPLE[0]?.bytes ?? new Uint8Array(0);
    fc.assert(
      fc.property(corrupted(bytes), (changed) => {
        expect(() => listsIn(new PostingBlock(changed))).toThrow(CorruptBlock);
      }),
    );
  });

  it('are read as far as is asked: damage costs the lists beside it alone', () => {
    const [sample] = SAMPLE;
    const bytes = sample?.bytes.slice() ?? new Uint8Array(0);
    const whole = new PostingBlock(sample?.bytes);
    expect(whole.runs).toBeGreaterThan(2);
    // The last bits lie in the last run.
    bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 4;
    const damaged = new PostingBlock(bytes);
    expect(damaged.list(0)).toEqual(whole.list(0));
    expect(() => damaged.list(69 * 69 * 1000)).toThrow(CorruptBlock);
    expect(() => damaged.list(69 * 69 * 1000)).toThrow(CorruptBlock);
    expect(damaged.list(1000)).toEqual(whole.list(1000));
  });

  it('end, and throw nothing else, whatever is sealed as one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
        expect(() => listsIn(new PostingBlock(seal(0x50, 2, body)))).toThrow(CorruptBlock);
      }),
      { numRuns: 300 },
    );
  });

  it('have runs that end, whatever lies in their place', () => {
    const run = fc.record({
      lists: fc.nat(40),
      key: fc.nat(0xffff),
      base: fc.nat(1000),
      bytes: fc.uint8Array({ maxLength: 200 }),
    });
    fc.assert(
      fc.property(run, ({ lists, key, base, bytes }) => {
        const into = openRun();
        try {
          readRun(bytes, { from: 0, to: bytes.length, lists, key, base }, into);
          expect(into.starts[into.lists] ?? 0).toBeLessThan(bytes.length * 8 + 1);
        } catch (error) {
          expect(error).toBeInstanceOf(CorruptBlock);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('may be empty', () => {
    const block = new PostingBlock(emptyPostingBlock());
    expect(block.runs).toBe(0);
    expect(block.list(0)).toBeNull();
  });

  it.each([undefined, null, 'bytes', new Uint8Array(3)])('are not %j', (value) => {
    expect(() => new PostingBlock(value)).toThrow(CorruptBlock);
  });
});

describe('a delta', () => {
  it('gives its blocks back, and is refused where its directory or length is another', () => {
    const row = packDelta(SAMPLE);
    const { firstKeys, blocks } = readDelta(row);
    expect([...firstKeys]).toEqual(SAMPLE.map(({ firstKey }) => firstKey));
    expect(blocks.map((block) => block.slice())).toEqual(SAMPLE.map(({ bytes }) => bytes));
    fc.assert(
      fc.property(corrupted(row), (changed) => {
        expect(() =>
          readDelta(changed).blocks.map((block) => listsIn(new PostingBlock(block))),
        ).toThrow(CorruptBlock);
      }),
    );
  });
});
