import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BlockCache } from '../../../lib/store/postings/blockCache';
import {
  DeltaWriter,
  markDeleted,
  type PostingsChange,
} from '../../../lib/store/postings/commitPostings';
import { damageOf } from '../../../lib/store/postings/damage';
import { applyMerge, mergeSegments } from '../../../lib/store/postings/mergeSegments';
import { planIdleMerge, planMerge } from '../../../lib/store/postings/planMerge';
import { PostingBatch } from '../../../lib/store/postings/postingBatch';
import {
  noPostings,
  parsePostingsState,
  type PostingsState,
} from '../../../lib/store/postings/postingsState';
import { PostingReader } from '../../../lib/store/postings/readPostings';
import { sweepPostings } from '../../../lib/store/postings/sweepPostings';
import { memoryKeyRange, MemoryRows } from '../memoryRows';

/** Postings behind a manifest, and beside them what they must say. */
class Postings {
  readonly table = new MemoryRows();
  readonly model = new Map<number, Map<number, number>>();
  readonly deleted = new Set<number>();
  readonly cache = new BlockCache(20_000);
  state: PostingsState = noPostings();
  #writer = new DeltaWriter();

  commit(batch: PostingBatch): void {
    this.#write(this.#writer.prepare(this.state, batch));
    const [keys, values] = batch.postings;
    for (const [i, key] of keys.entries()) {
      const list = this.model.get(key) ?? new Map<number, number>();
      this.model.set(key, list);
      const value = values[i] ?? 0;
      if (value % 16 === 0) list.delete(value >>> 4);
      else list.set(value >>> 4, value % 16);
    }
  }

  #write({ state, puts, deletes }: PostingsChange): void {
    for (const [key, value] of puts) this.table.rows.set(String(key), value);
    for (const key of deletes) this.table.rows.delete(String(key));
    this.state = parsePostingsState(structuredClone(state));
  }

  /** Deleted numbers are never given again: the model forgets them for good. */
  remove(articles: number[]): void {
    this.state = markDeleted(this.state, articles);
    for (const article of articles) this.deleted.add(article);
  }

  /** As the background is killed and woken. */
  async reopen(): Promise<void> {
    this.#writer = new DeltaWriter();
    this.table.writesLeft = Infinity;
    await sweepPostings(this.table.idb, this.state);
  }

  async merge(plan: ReturnType<typeof planMerge>): Promise<void> {
    if (plan === null) return;
    const merged = await mergeSegments(this.table.idb, this.state, plan);
    const state = applyMerge(this.state, merged);
    expect(state).not.toBeNull();
    this.state = parsePostingsState(structuredClone(state));
    await sweepPostings(this.table.idb, this.state);
    const named = [...this.state.segments, ...this.state.deltas].map(({ id }) => id);
    expect(this.table.ids()).toEqual(named.sort((a, b) => a - b));
  }

  async lists(keys: readonly number[]): Promise<[number, number][][]> {
    const reader = new PostingReader(this.table.idb, this.state, this.cache);
    const wanted = new Set(keys.flatMap((key) => reader.blocksOf(key)));
    const lists = await reader.lists(keys);
    expect(reader.gets).toBe(wanted.size);
    return lists.map(({ articles, impacts }) =>
      [...articles].map((article, i) => [article, impacts[i] ?? -1]),
    );
  }

  expected(key: number): [number, number][] {
    return [...(this.model.get(key) ?? [])]
      .filter(([article]) => !this.deleted.has(article))
      .sort(([a], [b]) => a - b);
  }

  async check(keys: readonly number[]): Promise<void> {
    expect(await this.lists(keys)).toEqual(keys.map((key) => this.expected(key)));
  }
}

function batchOf(postings: readonly (readonly [number, number, number])[]): PostingBatch {
  const batch = new PostingBatch();
  for (const [key, article, impact] of postings) {
    if (impact === 0) batch.remove(key, article);
    else batch.add(key, article, impact);
  }
  return batch;
}

const key = fc.oneof(fc.nat(30), fc.constantFrom(0x80000000, 0xffffffff, 0x40000001));
const posting = fc.tuple(key, fc.nat(80), fc.nat(15));
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ add: fc.array(posting, { maxLength: 60 }) }) },
  fc.record({ remove: fc.array(fc.nat(80), { minLength: 1, maxLength: 3 }) }),
  fc.record({ merge: fc.nat(4) }),
  fc.constant('idle' as const),
  fc.constant('reopen' as const),
  fc.record({ killed: fc.nat(2) }),
);
const KEYS = [...Array(31).keys(), 0x40000001, 0x80000000, 0xffffffff];

beforeEach(() => vi.stubGlobal('IDBKeyRange', memoryKeyRange));
afterEach(() => vi.unstubAllGlobals());

describe('a damaged row', () => {
  async function damaged() {
    const postings = new Postings();
    for (let round = 0; round < 2; round++) {
      const batch = new PostingBatch();
      for (let article = 0; article < 6000; article++)
        for (let i = 0; i < 4; i++)
          batch.add((article * 17 + i * 29) % 700, article + round * 6000, 1 + i);
      postings.commit(batch);
      await postings.reopen();
      if (round === 0) await postings.merge({ inputs: [1], final: true });
    }
    const [segment] = postings.state.segments;
    const [delta] = postings.state.deltas;
    if (segment === undefined || delta === undefined) throw new Error('nothing to damage');
    return { postings, segment, delta };
  }

  it('costs its own keys alone, and is told of with its place', async () => {
    const { postings, segment } = await damaged();
    expect(segment.blocks.length).toBeGreaterThan(3);
    const block = 2;
    const bytes = postings.table.rows.get(`${segment.id},${block}`);
    if (bytes instanceof Uint8Array) bytes[100] = (bytes[100] ?? 0) ^ 4;
    const reader = new PostingReader(postings.table.idb, postings.state);
    const inside = segment.blocks[block] ?? 0;
    const outside = segment.blocks[block - 1] ?? 0;
    await expect(reader.lists([inside])).rejects.toMatchObject({
      name: 'CorruptBlock',
      missing: false,
      place: { table: 'postings', segment: segment.id, block },
    });
    const told: unknown[] = [];
    const lists = await reader.lists([outside, inside], (error) => told.push(error.place));
    expect(told).toEqual([{ table: 'postings', segment: segment.id, block }]);
    expect(lists[0]?.articles).toHaveLength(postings.expected(outside).length);
    expect(lists[1]?.articles).toHaveLength(postings.expected(inside).length / 2);
  });

  it.each(['segment', 'delta'] as const)(
    'of a %s is as before once what it had was added anew',
    async (kind) => {
      const { postings, segment, delta } = await damaged();
      const place = {
        table: 'postings',
        segment: kind === 'segment' ? segment.id : delta.id,
        block: kind === 'segment' ? 1 : 0,
      };
      postings.table.rows.delete(`${place.segment},${place.block}`);
      const error: unknown = await postings.check([...Array(700).keys()]).catch((e: unknown) => e);
      expect(error).toMatchObject({ missing: true, place });
      const damage = damageOf(postings.state, place);
      if (damage === null) throw new Error('the row is named');
      const batch = new PostingBatch();
      for (const [key, list] of postings.model)
        for (const [article, impact] of list)
          if (
            key >= damage.keys.from &&
            key <= damage.keys.to &&
            article >= damage.articles.from &&
            article <= damage.articles.to
          )
            batch.add(key, article, impact);
      expect(batch.size).toBeLessThan(30_000);
      postings.table.rows.set(String(damage.put[0]), damage.put[1]);
      postings.commit(batch);
      await postings.check([...Array(700).keys()]);
      await postings.merge(planIdleMerge(postings.state));
      await postings.check([...Array(700).keys()]);
    },
  );

  it('that no manifest names needs no repair', () => {
    expect(damageOf(noPostings(), { table: 'postings', segment: 1, block: 0 })).toBeNull();
  });
});

describe('postings', () => {
  it('say what a map says, in whatever order they come, go, are merged and are read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const postings = new Postings();
        for (const step of steps) {
          const { state } = postings;
          if (step === 'idle') await postings.merge(planIdleMerge(state));
          else if (step === 'reopen') await postings.reopen();
          else if ('add' in step)
            postings.commit(
              batchOf(step.add.filter(([, article]) => !postings.deleted.has(article))),
            );
          else if ('remove' in step) postings.remove(step.remove);
          else {
            // Any number of the latest may be merged, not only what planning would choose.
            const ids = [...state.segments, ...state.deltas].map(({ id }) => id);
            const least = state.segments.length === 0 ? 0 : Math.min(state.segments.length, 3);
            const from = 'merge' in step ? Math.min(least, step.merge) : 0;
            const plan = { inputs: ids.slice(from), final: from === 0 };
            if (plan.inputs.length === 0) continue;
            if ('merge' in step) await postings.merge(plan);
            else {
              postings.table.writesLeft = step.killed;
              const ended = mergeSegments(postings.table.idb, state, plan);
              await ended.catch(() => undefined);
              await postings.reopen();
            }
          }
          await postings.check(KEYS);
        }
        while (planIdleMerge(postings.state) !== null)
          await postings.merge(planIdleMerge(postings.state));
        await postings.check(KEYS);
      }),
      { numRuns: 150 },
    );
  });

  it('forget deleted articles when all is merged', async () => {
    const postings = new Postings();
    postings.commit(
      batchOf([
        [1, 1, 5],
        [1, 2, 5],
        [2, 2, 3],
      ]),
    );
    await postings.merge({ inputs: [1], final: true });
    postings.commit(batchOf([[1, 3, 5]]));
    postings.remove([2, 3]);
    await postings.merge({ inputs: [postings.state.deltas[0]?.id ?? 0], final: false });
    expect(await postings.lists([1, 2])).toEqual([[[1, 5]], []]);
    // Article 2 is in the first segment still; nothing has article 3.
    expect(postings.state.segments).toHaveLength(1);
    await postings.merge({ inputs: postings.state.segments.map(({ id }) => id), final: true });
    expect(postings.state.deleted).toHaveLength(0);
    expect(postings.state.segments.map(({ postings }) => postings)).toEqual([1]);
  });

  it('keep readers at few segments while thousands of articles come in, and at one when idle', async () => {
    const postings = new Postings();
    let article = 0;
    let written = 0;
    for (let commit = 0; commit < 120; commit++) {
      const batch = new PostingBatch();
      for (let i = 0; i < 20; i++) {
        article++;
        for (let j = 0; j < 20; j++)
          batch.add((article * 7919 + j * j * 31) % 5000, article, 1 + (j % 15));
      }
      // A new writer folds nothing.
      await postings.reopen();
      postings.commit(batch);
      const plan = planMerge(postings.state);
      await postings.merge(plan);
      if (plan !== null) written += postings.state.segments.at(-1)?.postings ?? 0;
      expect(postings.state.deltas.length).toBeLessThan(8);
      expect(postings.state.segments.length).toBeLessThanOrEqual(5);
    }
    expect(written).toBeLessThan(article * 20 * 6);
    while (planIdleMerge(postings.state) !== null)
      await postings.merge(planIdleMerge(postings.state));
    expect(postings.state.segments).toHaveLength(1);
    expect(postings.state.deltas).toHaveLength(0);
    await postings.check([0, 1, 17, 4999, 5000]);
  });
});
