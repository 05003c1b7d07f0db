import type { BlockPlace, CorruptBlock } from '../format/corruptBlock';
import { unpackNumbers } from '../format/numberSet';
import {
  listIn,
  readPostingBlock,
  type PostingBlock,
  type PostingList,
} from '../format/postingBlock';
import { readDelta, type PostingDelta } from '../format/postingDelta';
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
      const { articles, impacts } = merger.merge(lists);
      return { articles: articles.slice(), impacts: impacts.slice() };
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
        : readRow(place, values[i], (value) => inBlock(readPostingBlock(value)), onCorrupt);
      if (found === null) continue;
      read.set(nameOf(place), found.lists);
      this.#cache.set(place.segment, place.block, found.lists, found.bytes);
    }
    return read;
  }
}

function inBlock(block: PostingBlock): { lists: ListsOf; bytes: number } {
  const { keys, starts, articles, impacts } = block;
  return {
    lists: (key) => {
      const list = listIn(block, key);
      return list === null ? [] : [list];
    },
    // Objects and views are counted as 500 bytes.
    bytes: 500 + keys.byteLength + starts.byteLength + articles.byteLength + impacts.byteLength,
  };
}

/** Blocks of a delta are read when first needed. */
function inDelta(delta: PostingDelta, place: BlockPlace): { lists: ListsOf; bytes: number } {
  const blocks = new Map<number, PostingBlock>();
  return {
    lists: (key, onCorrupt) =>
      blocksWith(delta.firstKeys, key).flatMap((at) => {
        const block =
          blocks.get(at) ?? readRow(place, delta.blocks[at], readPostingBlock, onCorrupt);
        if (block === null) return [];
        blocks.set(at, block);
        return listIn(block, key) ?? [];
      }),
    // The row itself, and its blocks once all are read.
    bytes: 500 + delta.blocks.reduce((sum, { length }) => sum + length * 5, 0),
  };
}

function placeOf(segment: number, block: number): BlockPlace {
  return { table: POSTINGS, segment, block };
}

function nameOf({ segment, block }: BlockPlace): string {
  return `${segment}:${block}`;
}
