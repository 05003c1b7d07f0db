import type { BlockPlace, CorruptBlock } from '../format/corruptBlock';
import { unpackNumbers } from '../format/numberSet';
import { PostingBlock } from '../format/postingBlock';
import { readDelta, type PostingDelta } from '../format/postingDelta';
import { REMOVED, type PostingList, type PostingSlice } from '../format/postingRun';
import { readRow } from '../format/readRow';
import { BlockCache, placeIn, rowNumber, type ListsOf } from './blockCache';
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
      .filter((row) => !this.#cache.has(row))
      .map((row) => {
        const { segment, block } = placeIn(row);
        return `${segment}:${block}`;
      });
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
    const pieces = keys.map((): PostingSlice[][] => []);
    const wanted = new Map<number, Wanted[]>();
    for (const [at, key] of keys.entries())
      for (const [part, row] of this.#rowsOf(key).entries()) {
        const held = wanted.get(row);
        if (held === undefined) wanted.set(row, [{ at, part, key }]);
        else held.push({ at, part, key });
      }
    await this.#eachRow([...wanted.keys()], onCorrupt, (row, listsOf) => {
      for (const { at, part, key } of wanted.get(row) ?? []) {
        const parts = pieces[at];
        if (parts !== undefined) parts[part] = listsOf(key, onCorrupt);
      }
    });
    const merger = new ListMerger(this.#deleted, true);
    return pieces.map((parts) => {
      const lists = parts.flat();
      const [only] = lists;
      if (only !== undefined && lists.length === 1 && this.#isFinal(only)) return only;
      const { articles, impacts, to } = merger.merge(lists);
      return { articles: articles.slice(0, to), impacts: impacts.slice(0, to) };
    });
  }

  /** Whether a list is as it is to be given: whole arrays, of which nothing was taken back or deleted. */
  #isFinal({ articles, impacts, from, to }: PostingSlice): boolean {
    return (
      this.#deleted.size === 0 && from === 0 && to === articles.length && !impacts.includes(REMOVED)
    );
  }

  /** Rows that can have a key, oldest first. */
  #rowsOf(key: number): number[] {
    const rows: number[] = [];
    for (const { id, blocks } of this.#state.segments)
      for (const block of blocksWith(blocks, key)) rows.push(rowNumber(id, block));
    for (const { id } of this.#state.deltas) rows.push(rowNumber(id, 0));
    return rows;
  }

  /** Tells `use` what gives a key's lists in each row; those that are read while others are on their way. */
  async #eachRow(
    rows: readonly number[],
    onCorrupt: ((error: CorruptBlock) => void) | undefined,
    use: (row: number, lists: ListsOf) => void,
  ): Promise<void> {
    const missing: number[] = [];
    for (const row of rows) {
      const kept = this.#cache.get(row);
      if (kept === undefined) missing.push(row);
      else use(row, kept);
    }
    const places = missing.map(placeOf);
    this.#gets += places.length;
    await getRows(this.#idb, POSTINGS, places, (at, value) => {
      const [row, place] = [missing[at], places[at]];
      if (row === undefined || place === undefined) return;
      const found = this.#deltas.has(place.segment)
        ? readRow(place, value, (value) => inDelta(readDelta(value), place), onCorrupt)
        : readRow(place, value, (value) => inBlock(new PostingBlock(value), place), onCorrupt);
      if (found === null) return;
      this.#cache.set(row, found.lists, found.bytes);
      use(row, found.lists);
    });
  }
}

/** A key that is wanted of a row: the place of the key among all, and of the row among those of the key. */
interface Wanted {
  at: number;
  part: number;
  key: number;
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

function placeOf(row: number): BlockPlace {
  return { table: POSTINGS, ...placeIn(row) };
}
