import type { CorruptBlock } from '../format/corruptBlock';
import type { PostingSlice } from '../format/postingRun';

/** The lists of a key in one row: one, or several parts in the order of their articles. */
export type ListsOf = (key: number, onCorrupt?: (error: CorruptBlock) => void) => PostingSlice[];

/** Blocks that a segment may have, as a factor: some 500 GB. */
const MOST_BLOCKS = 2 ** 26;

/** A row of postings as one number: segments and deltas have numbers below 2^27. */
export function rowNumber(segment: number, block: number): number {
  return segment * MOST_BLOCKS + block;
}

/** The segment and block of a {@link rowNumber}. */
export function placeIn(row: number): { segment: number; block: number } {
  return { segment: Math.floor(row / MOST_BLOCKS), block: row % MOST_BLOCKS };
}

/** Bytes of rows that a cache keeps: some 100 blocks. */
const USUAL_BYTES = 4 << 20;

/**
 * Rows of postings as read, those used last kept. It outlives readers and revisions, because the id of
 * a segment or delta is never given twice and its rows never change.
 */
export class BlockCache {
  readonly #most: number;
  readonly #rows = new Map<number, { lists: ListsOf; bytes: number }>();
  #bytes = 0;

  /** `most`: bytes of rows to keep. */
  constructor(most = USUAL_BYTES) {
    this.#most = most;
  }

  /** Bytes of the rows kept. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Whether a row (`rowNumber`) is kept. */
  has(row: number): boolean {
    return this.#rows.has(row);
  }

  get(row: number): ListsOf | undefined {
    const found = this.#rows.get(row);
    if (found === undefined) return undefined;
    this.#rows.delete(row);
    this.#rows.set(row, found);
    return found.lists;
  }

  /** Keeps what a row of so many bytes in memory gives. */
  set(row: number, lists: ListsOf, bytes: number): void {
    this.#drop(row);
    this.#rows.set(row, { lists, bytes });
    this.#bytes += bytes;
    for (const old of this.#rows.keys()) {
      if (this.#bytes <= this.#most) break;
      this.#drop(old);
    }
  }

  #drop(row: number): void {
    this.#bytes -= this.#rows.get(row)?.bytes ?? 0;
    this.#rows.delete(row);
  }
}
