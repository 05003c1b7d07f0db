import type { BlockPlace, CorruptBlock } from '../format/corruptBlock';
import { readPostingBlock, type PostingBlock, type PostingList } from '../format/postingBlock';
import { readDelta } from '../format/postingDelta';
import { readRow } from '../format/readRow';
import { getRows } from './getRows';
import { POSTINGS } from './readPostings';

/** Blocks of a segment that are read at a time: 256 KB. */
const READ_AHEAD = 32;

/** Walks through all lists of one segment or delta in the order of their keys, a few blocks in memory. */
export class SegmentCursor {
  readonly #idb: IDBDatabase;
  readonly #id: number;
  /** Blocks of a segment; null for a delta, which is one row. */
  readonly #count: number | null;
  readonly #onCorrupt: (error: CorruptBlock) => void;
  /** Rows read ahead, or the blocks of a delta, from `#next` on. */
  #ahead: { place: BlockPlace; value: unknown }[] = [];
  #next = 0;
  #read = 0;
  #block: PostingBlock | null = null;
  #at = 0;

  /** `blocks`: number of blocks of a segment, null for a delta. Damaged rows are skipped and told of. */
  constructor(
    idb: IDBDatabase,
    id: number,
    blocks: number | null,
    onCorrupt: (error: CorruptBlock) => void,
  ) {
    this.#idb = idb;
    this.#id = id;
    this.#count = blocks;
    this.#onCorrupt = onCorrupt;
  }

  /** The key of the list the cursor is at; infinite at the end. */
  get key(): number {
    return this.#block?.keys[this.#at] ?? Infinity;
  }

  /** The list it is at, in place; a list that is split comes in several parts with one key. */
  list(): PostingList {
    const block = this.#block;
    const from = block?.starts[this.#at] ?? 0;
    const to = block?.starts[this.#at + 1] ?? 0;
    return {
      articles: block?.articles.subarray(from, to) ?? new Int32Array(0),
      impacts: block?.impacts.subarray(from, to) ?? new Uint8Array(0),
    };
  }

  /** Goes on within the block; false where the next one must be fetched first ({@link fetch}). */
  advance(): boolean {
    this.#at++;
    return this.#block !== null && this.#at < this.#block.keys.length;
  }

  /** Goes to the first list of the next block; to be called first, and whenever {@link advance} gives false. */
  async fetch(): Promise<void> {
    this.#block = null;
    this.#at = 0;
    while (this.#block === null) {
      if (this.#next === this.#ahead.length && !(await this.#readAhead())) return;
      const row = this.#ahead[this.#next++];
      if (row === undefined) return;
      const block = readRow(row.place, row.value, readPostingBlock, this.#onCorrupt);
      if (block !== null && block.keys.length > 0) this.#block = block;
    }
  }

  /** Whether there was more. */
  async #readAhead(): Promise<boolean> {
    const places: BlockPlace[] = [];
    for (; this.#read < (this.#count ?? 1) && places.length < READ_AHEAD; this.#read++)
      places.push({ table: POSTINGS, segment: this.#id, block: this.#read });
    if (places.length === 0) return false;
    const values = await getRows(this.#idb, POSTINGS, places);
    this.#next = 0;
    this.#ahead = places.map((place, i) => ({ place, value: values[i] }));
    const [place] = places;
    if (this.#count !== null || place === undefined) return true;
    const delta = readRow(place, values[0], readDelta, this.#onCorrupt);
    this.#ahead = (delta?.blocks ?? []).map((value) => ({ place, value }));
    return true;
  }
}
