import type { CorruptBlock } from '../../../lib/store/format/corruptBlock';
import { NameBatch } from '../../../lib/store/names/nameBatch';
import { noNames, parseNamesState } from '../../../lib/store/names/namesState';
import { NameCache, NameReader } from '../../../lib/store/names/readNames';
import { NameWriter, type NamesChange } from '../../../lib/store/names/writeNames';
import { DeltaWriter, markDeleted } from '../../../lib/store/postings/commitPostings';
import { applyMerge, mergeSegments } from '../../../lib/store/postings/mergeSegments';
import { planIdleMerge, planMerge, type MergePlan } from '../../../lib/store/postings/planMerge';
import { PostingBatch } from '../../../lib/store/postings/postingBatch';
import {
  noPostings,
  parsePostingsState,
  type PostingsState,
} from '../../../lib/store/postings/postingsState';
import { PostingReader } from '../../../lib/store/postings/readPostings';
import { sweepPostings } from '../../../lib/store/postings/sweepPostings';
import { countRequests } from './countRequests';
import { randomNumbers } from './generatedArticles';

const NAME = 'index-test';
const TABLES = ['postings', 'names', 'meta'];

type Rows = readonly (readonly [key: [number, number], value: Uint8Array<ArrayBuffer> | Blob])[];

/** Postings and names on a real IndexedDB, each behind a state in `meta`, in a page of their own. */
class IndexInPage {
  #idb: IDBDatabase | null = null;
  #deltas = new DeltaWriter();

  /** There is nothing on a shelf. */
  shelveFrom(): Promise<number> {
    return Promise.resolve(0);
  }

  async empty(): Promise<void> {
    this.#idb?.close();
    this.#idb = null;
    await ended(indexedDB.deleteDatabase(NAME));
  }

  /** The same database through a new connection, as after a start. */
  async reopen(): Promise<void> {
    this.#idb?.close();
    this.#idb = null;
    this.#deltas = new DeltaWriter();
    await this.#open();
  }

  async #open(): Promise<IDBDatabase> {
    if (this.#idb !== null) return this.#idb;
    const request = indexedDB.open(NAME, 1);
    request.addEventListener('upgradeneeded', () => {
      for (const table of TABLES) request.result.createObjectStore(table);
    });
    await ended(request);
    this.#idb = request.result;
    return request.result;
  }

  async #state(key: string): Promise<unknown> {
    const idb = await this.#open();
    const request = idb.transaction('meta').objectStore('meta').get(key);
    await ended(request);
    return request.result as unknown;
  }

  async #commit(
    table: 'postings' | 'names',
    state: unknown,
    puts: Rows = [],
    deletes: readonly [number, number][] = [],
  ): Promise<void> {
    const transaction = (await this.#open()).transaction([table, 'meta'], 'readwrite');
    for (const [key, value] of puts) transaction.objectStore(table).put(value, key);
    for (const key of deletes) transaction.objectStore(table).delete(key);
    transaction.objectStore('meta').put(state, table);
    await committed(transaction);
  }

  async #postings(): Promise<PostingsState> {
    const state = await this.#state('postings');
    return state === undefined ? noPostings() : parsePostingsState(state);
  }

  async #merge(plan: MergePlan | null, signal?: AbortSignal): Promise<void> {
    if (plan === null) return;
    const idb = await this.#open();
    const state = await this.#postings();
    const merged = applyMerge(state, await mergeSegments(idb, state, plan, signal));
    if (merged === null) throw new Error('nothing else was committed');
    await this.#commit('postings', merged);
    await sweepPostings(idb, merged);
  }

  /**
   * Commits, deletes and merges in an order that the seed gives, beside a map; the keys at which both
   * differ at any time, and how it ended.
   */
  async postingsAgainstMap(seed: number) {
    await this.empty();
    const random = randomNumbers(seed);
    const whole = (below: number): number => Math.floor(random() * below);
    const model = new Map<number, Map<number, number>>();
    const wrong: string[] = [];
    const keys = Array.from({ length: 600 }, (_, i) => (i % 2 === 0 ? i : (0xffffffff - i) >>> 0));
    const deleted = new Set<number>();
    let article = 0;
    for (let round = 0; round < 30; round++) {
      const batch = new PostingBatch();
      for (let i = 0; i < 200; i++) {
        article++;
        for (let j = 0; j < 15; j++) {
          const key = keys[whole(random() < 0.3 ? 5 : keys.length)] ?? 0;
          const old = random() < 0.05 ? 1 + whole(article) : article;
          // A deleted number is never given again.
          if (deleted.has(old)) continue;
          const impact = whole(16);
          const list = model.get(key) ?? new Map<number, number>();
          model.set(key, list);
          if (impact === 0) batch.remove(key, old);
          else batch.add(key, old, impact);
          if (impact === 0) list.delete(old);
          else list.set(old, impact);
        }
      }
      const change = this.#deltas.prepare(await this.#postings(), batch);
      await this.#commit('postings', change.state, change.puts, change.deletes);
      if (round % 4 === 1) {
        const gone = Array.from({ length: 50 }, () => 1 + whole(article));
        for (const article of gone) deleted.add(article);
        for (const list of model.values()) for (const article of gone) list.delete(article);
        await this.#commit('postings', markDeleted(await this.#postings(), gone));
      }
      if (round % 5 === 2) await this.reopen();
      await this.#merge(planMerge(await this.#postings()));
      if (round % 10 === 7) await this.#merge(planIdleMerge(await this.#postings()));
      wrong.push(...(await this.#differences(keys, model, seed + round)));
    }
    for (let plan = planIdleMerge(await this.#postings()); plan !== null;) {
      await this.#merge(plan);
      plan = planIdleMerge(await this.#postings());
    }
    wrong.push(...(await this.#differences(keys, model, seed)));
    const { segments, deltas } = await this.#postings();
    return {
      wrong,
      segments: segments.length,
      deltas: deltas.length,
      rows: await this.#rows(),
      named: segments.reduce((sum, { blocks }) => sum + blocks.length, deltas.length),
    };
  }

  async #differences(
    keys: readonly number[],
    model: ReadonlyMap<number, ReadonlyMap<number, number>>,
    seed: number,
  ): Promise<string[]> {
    const random = randomNumbers(seed);
    const asked = keys.filter((_, i) => i < 5 || random() < 0.1);
    const reader = new PostingReader(await this.#open(), await this.#postings());
    const lists = await reader.lists(asked);
    return asked
      .filter((key, i) => {
        const expected = [...(model.get(key) ?? [])].sort(([a], [b]) => a - b);
        const { articles, impacts } = lists[i] ?? { articles: [], impacts: [] };
        return (
          JSON.stringify(expected) !==
          JSON.stringify([...articles].map((article, at) => [article, impacts[at]]))
        );
      })
      .map(String);
  }

  async #rows(): Promise<number> {
    const request = (await this.#open()).transaction('postings').objectStore('postings').count();
    await ended(request);
    return request.result;
  }

  /** One merged segment of so many articles and a delta; requests that a first and a second look-up of 13 keys make. */
  async requests(articles: number) {
    await this.#filled(articles);
    await this.reopen();
    const idb = await this.#open();
    const state = await this.#postings();
    const keys = Array.from({ length: 13 }, (_, i) => i * 700);
    const counted = countRequests();
    const reader = new PostingReader(idb, state);
    const wanted = new Set(keys.flatMap((key) => reader.blocksOf(key))).size;
    await reader.lists(keys);
    const first = counted.stop();
    const again = countRequests();
    await reader.lists(keys);
    return {
      first,
      wanted,
      said: reader.gets,
      second: again.stop(),
      blocks: state.segments[0]?.blocks.length,
    };
  }

  async #filled(articles: number): Promise<void> {
    await this.empty();
    for (const size of [articles, 20]) {
      const batch = new PostingBatch();
      for (let i = 1; i <= size; i++)
        for (let j = 0; j < 30; j++)
          batch.add(
            (i * 7919 + j * 104_729) % 9100,
            i + (size === 20 ? articles : 0),
            1 + (j % 15),
          );
      const change = new DeltaWriter().prepare(await this.#postings(), batch);
      await this.#commit('postings', change.state, change.puts, change.deletes);
      if (size !== 20) await this.#merge({ inputs: [1], final: true });
    }
  }

  /** A merge that is stopped half way, as by a kill: what readers see before, between and after it is swept. */
  async stoppedMerge() {
    await this.#filled(60_000);
    const before = await this.#rows();
    const plan: MergePlan = {
      inputs: [...(await this.#postings()).segments, ...(await this.#postings()).deltas].map(
        ({ id }) => id,
      ),
      final: true,
    };
    const stop = new AbortController();
    // Set off by the first block that is written.
    const put: IDBObjectStore['put'] = Reflect.get(IDBObjectStore.prototype, 'put');
    IDBObjectStore.prototype.put = function stopping(this: IDBObjectStore, ...given) {
      stop.abort();
      return put.apply(this, given);
    };
    const error: unknown = await this.#merge(plan, stop.signal).catch((error: unknown) => error);
    IDBObjectStore.prototype.put = put;
    const between = await this.#rows();
    const read = async (): Promise<number> =>
      (await new PostingReader(await this.#open(), await this.#postings()).lists([1400]))[0]
        ?.articles.length ?? 0;
    const seen = await read();
    await this.reopen();
    await sweepPostings(await this.#open(), await this.#postings());
    return {
      error: String(error),
      before,
      between,
      after: await this.#rows(),
      seen,
      again: await read(),
    };
  }

  /** What a reader meets whose manifest is old, and where a block's bytes were changed. */
  async damaged() {
    await this.#filled(60_000);
    const old = await this.#postings();
    await this.#merge({
      inputs: [...old.segments, ...old.deltas].map(({ id }) => id),
      final: true,
    });
    const met = async (state: PostingsState) => {
      const errors: CorruptBlock[] = [];
      await new PostingReader(await this.#open(), state).lists([1400], (error) =>
        errors.push(error),
      );
      return errors.map(({ missing, place }) => ({ missing, place }));
    };
    const stale = await met(old);
    const state = await this.#postings();
    const [row] = new PostingReader(await this.#open(), state).blocksOf(1400);
    const [segment = 0, block = 0] = row?.split(':').map(Number) ?? [];
    const idb = await this.#open();
    const request = idb.transaction('postings').objectStore('postings').get([segment, block]);
    await ended(request);
    const bytes = request.result as Uint8Array<ArrayBuffer>;
    // In the directory: of the lists only those that are read are looked at.
    bytes[12] = (bytes[12] ?? 0) ^ 16;
    await this.#commit('postings', state, [[[segment, block], bytes]]);
    return {
      stale: stale.length > 0 && stale.every(({ missing }) => missing),
      changed: await met(state),
      segment,
      block,
    };
  }

  async #writeNames(change: NamesChange): Promise<void> {
    await this.#commit('names', change.state, change.puts, change.deletes);
  }

  /** Names of so many entities, three keys each, written in commits; then looked up by another connection. */
  async names(entities: number) {
    await this.empty();
    const writer = await NameWriter.open(await this.#open(), noNames());
    const keyOf = (entity: number, at: number): string => `n:name ${entity} ${at}`;
    for (let from = 1; from <= entities; from += 5000) {
      const batch = new NameBatch();
      for (let entity = from; entity < Math.min(from + 5000, entities + 1); entity++)
        for (let at = 0; at < 3; at++) batch.add(keyOf(entity, at), entity);
      const change = writer.prepare(batch);
      await this.#writeNames(change);
      writer.apply(change);
    }
    const idle = writer.prepareIdle();
    if (idle !== null) {
      await this.#writeNames(idle);
      writer.apply(idle);
    }
    const late = new NameBatch();
    late.add('n:late', 7);
    late.remove(keyOf(5, 1), 5);
    await this.#writeNames(writer.prepare(late));
    await this.reopen();
    const idb = await this.#open();
    const state = parseNamesState(await this.#state('names'));
    const cache = new NameCache();
    const keys = Array.from({ length: 1000 }, (_, i) =>
      keyOf(1 + ((i * 7919) % (entities * 2)), i % 3),
    );
    const counted = countRequests();
    const found = await new NameReader(idb, state, cache).entityNumbers(keys);
    const first = counted.stop();
    const again = countRequests();
    const extra = await new NameReader(idb, state, cache).entityNumbers(['n:late', keyOf(5, 1)]);
    const second = again.stop();
    const rows = idb.transaction('names').objectStore('names').count();
    await ended(rows);
    const wrong = keys.filter((key) => {
      const entity = Number(key.split(' ')[1]);
      const expected = entity <= entities && key !== keyOf(5, 1) ? [entity] : [];
      // A hash may lead to another's entity as well.
      return expected.some((number) => !(found.get(key) ?? []).includes(number));
    });
    const more = [...found.values()].reduce((sum, numbers) => sum + numbers.length, 0);
    return {
      wrong,
      first,
      second,
      rows: rows.result,
      entries: state.entries,
      bytes: state.bytes,
      extra: [...extra],
      falseHits: more - keys.filter((key) => Number(key.split(' ')[1]) <= entities).length,
    };
  }
}

function ended(request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
}

export type { IndexInPage };

/** The one index of this page. */
export const store = new IndexInPage();
