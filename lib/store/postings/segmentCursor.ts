import type { BlockPlace, CorruptBlock } from '../format/corruptBlock';
import { PostingBlock } from '../format/postingBlock';
import { readDelta } from '../format/postingDelta';
import { openRun, sliceAt, type PostingSlice } from '../format/postingRun';
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
  #block: { place: BlockPlace; block: PostingBlock } | null = null;
  #nextRun = 0;
  readonly #run = openRun();
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
    return this.#at < this.#run.lists ? (this.#run.keys[this.#at] ?? Infinity) : Infinity;
  }

  /** The list it is at, valid until the cursor moves; a list that is split comes in several parts with one key. */
  list(): PostingSlice {
    return sliceAt(this.#run, this.#at);
  }

  /** Goes on within the block; false where the next one must be fetched first ({@link fetch}). */
  advance(): boolean {
    this.#at++;
    return this.#at < this.#run.lists || this.#readRun();
  }

  /** Goes to the first list of the next block; to be called first, and whenever {@link advance} gives false. */
  async fetch(): Promise<void> {
    while (this.#next < this.#ahead.length || (await this.#readAhead())) {
      const row = this.#ahead[this.#next++];
      if (row === undefined) return;
      const { place, value } = row;
      const block = readRow(place, value, (value) => new PostingBlock(value), this.#onCorrupt);
      this.#block = block === null ? null : { place, block };
      this.#nextRun = 0;
      if (this.#readRun()) return;
    }
  }

  /** Goes to the first list of the block's next run, if it has one; one that is damaged is left out. */
  #readRun(): boolean {
    this.#at = 0;
    this.#run.lists = 0;
    while (this.#block !== null && this.#nextRun < this.#block.block.runs) {
      const { place, block } = this.#block;
      const at = this.#nextRun++;
      readRow(place, block, () => block.run(at, this.#run), this.#onCorrupt);
      if (this.#run.lists > 0) return true;
    }
    return false;
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
