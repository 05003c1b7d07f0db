import type { BlockPlace, CorruptBlock } from '../format/corruptBlock';
import { unpackNumbers } from '../format/numberSet';
import { PostingBlock } from '../format/postingBlock';
import { readDelta, type PostingDelta } from '../format/postingDelta';
import type { PostingList } from '../format/postingRun';
import { readRow } from '../format/readRow';
import { BlockCache, type ListsOf } from './blockCache';
import { blocksWith } from './blocksWith';
import { getRows } from './getRows';
import { ListMerger } from './mergeLists';
import type { PostingsState } from './postingsState';

/** The table of posting blocks. */
export const POSTINGS = 'postings';

/**
 * Reads posting lists as of one manifest. Each block is one `get`; all that a call needs are asked for
 * at once, in one transaction. A delta is one `get`, whatever is wanted of it. What was read is
 * kept in `cache`, which may outlive the reader.
 */
export class PostingReader {
  readonly #idb: IDBDatabase;
  readonly #state: PostingsState;
  readonly #cache: BlockCache;
  readonly #deltas: ReadonlySet<number>;
  readonly #deleted: ReadonlySet<number>;
  #gets = 0;

  constructor(idb: IDBDatabase, state: PostingsState, cache = new BlockCache()) {
    this.#idb = idb;
    this.#state = state;
    this.#cache = cache;
    this.#deltas = new Set(state.deltas.map(({ id }) => id));
    this.#deleted = new Set(unpackNumbers(state.deleted));
  }

  /** Requests made to IndexedDB so far. */
  get gets(): number {
    return this.#gets;
  }

  /**
   * The rows that a read of this key asks IndexedDB for, as `segment:block`: those that can have it
   * and are not in memory. Two keys often share rows; a delta is needed by all.
   */
  blocksOf(key: number): string[] {
    return this.#rowsOf(key)
      .filter(({ segment, block }) => !this.#cache.has(segment, block))
      .map(nameOf);
  }

  /**
   * For each key its articles, ascending, with impacts from 1 to 15, deleted articles left out. A
   * row that is missing or not what was written is left out and `onCorrupt` told; without `onCorrupt`
   * it throws `CorruptBlock`.
   */
  async lists(
    keys: readonly number[],
    onCorrupt?: (error: CorruptBlock) => void,
  ): Promise<PostingList[]> {
    const rows = keys.map((key) => this.#rowsOf(key));
    const read = await this.#read(rows.flat(), onCorrupt);
    const merger = new ListMerger(this.#deleted, true);
    return keys.map((key, i) => {
      const lists = (rows[i] ?? []).flatMap(
        (place) => read.get(nameOf(place))?.(key, onCorrupt) ?? [],
      );
      const { articles, impacts, to } = merger.merge(lists);
      return { articles: articles.slice(0, to), impacts: impacts.slice(0, to) };
    });
  }

  /** Rows that can have a key, oldest first. */
  #rowsOf(key: number): BlockPlace[] {
    const rows = this.#state.segments.flatMap(({ id, blocks }) =>
      blocksWith(blocks, key).map((block) => placeOf(id, block)),
    );
    return [...rows, ...this.#state.deltas.map(({ id }) => placeOf(id, 0))];
  }

  /** By the name of each row, what gives a key's lists in it. */
  async #read(
    rows: readonly BlockPlace[],
    onCorrupt?: (error: CorruptBlock) => void,
  ): Promise<Map<string, ListsOf>> {
    const read = new Map<string, ListsOf>();
    const missing = new Map<string, BlockPlace>();
    for (const place of rows) {
      const kept = this.#cache.get(place.segment, place.block);
      if (kept === undefined) missing.set(nameOf(place), place);
      else read.set(nameOf(place), kept);
    }
    const places = [...missing.values()];
    this.#gets += places.length;
    const values = await getRows(this.#idb, POSTINGS, places);
    for (const [i, place] of places.entries()) {
      const found = this.#deltas.has(place.segment)
        ? readRow(place, values[i], (value) => inDelta(readDelta(value), place), onCorrupt)
        : readRow(place, values[i], (value) => inBlock(new PostingBlock(value), place), onCorrupt);
      if (found === null) continue;
      read.set(nameOf(place), found.lists);
      this.#cache.set(place.segment, place.block, found.lists, found.bytes);
    }
    return read;
  }
}

function inBlock(block: PostingBlock, place: BlockPlace): { lists: ListsOf; bytes: number } {
  return {
    lists: (key, onCorrupt) => {
      const list = readRow(place, block, () => block.list(key), onCorrupt);
      return list === null ? [] : [list];
    },
    bytes: block.size,
  };
}

/** Blocks of a delta are read when first needed. */
function inDelta(delta: PostingDelta, place: BlockPlace): { lists: ListsOf; bytes: number } {
  const blocks = new Map<number, ListsOf>();
  return {
    lists: (key, onCorrupt) =>
      blocksWith(delta.firstKeys, key).flatMap((at) => {
        let lists = blocks.get(at);
        if (lists === undefined) {
          const read = (value: unknown): ListsOf => inBlock(new PostingBlock(value), place).lists;
          lists = readRow(place, delta.blocks[at], read, onCorrupt) ?? undefined;
          if (lists === undefined) return [];
          blocks.set(at, lists);
        }
        return lists(key, onCorrupt);
      }),
    bytes: 500 + delta.blocks.reduce((sum, { length }) => sum + length * 2, 0),
  };
}

function placeOf(segment: number, block: number): BlockPlace {
  return { table: POSTINGS, segment, block };
}

function nameOf({ segment, block }: BlockPlace): string {
  return `${segment}:${block}`;
}
