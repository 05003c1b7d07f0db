import type { CorruptBlock } from '../format/corruptBlock';
import type { PostingSlice } from '../format/postingRun';

/** The lists of a key in one row: one, or several parts in the order of their articles. */
export type ListsOf = (key: number, onCorrupt?: (error: CorruptBlock) => void) => PostingSlice[];

/** Bytes of rows that a cache keeps: some 100 blocks. */
const USUAL_BYTES = 4 << 20;

/**
 * Rows of postings as read, those used last kept. It outlives readers and revisions, because the id of
 * a segment or delta is never given twice and its rows never change.
 */
export class BlockCache {
  readonly #most: number;
  readonly #rows = new Map<string, { lists: ListsOf; bytes: number }>();
  #bytes = 0;

  /** `most`: bytes of rows to keep. */
  constructor(most = USUAL_BYTES) {
    this.#most = most;
  }

  /** Bytes of the rows kept. */
  get bytes(): number {
    return this.#bytes;
  }

  has(segment: number, block: number): boolean {
    return this.#rows.has(`${segment}:${block}`);
  }

  get(segment: number, block: number): ListsOf | undefined {
    const name = `${segment}:${block}`;
    const found = this.#rows.get(name);
    if (found === undefined) return undefined;
    this.#rows.delete(name);
    this.#rows.set(name, found);
    return found.lists;
  }

  /** Keeps what a row of so many bytes in memory gives. */
  set(segment: number, block: number, lists: ListsOf, bytes: number): void {
    const name = `${segment}:${block}`;
    this.#drop(name);
    this.#rows.set(name, { lists, bytes });
    this.#bytes += bytes;
    for (const old of this.#rows.keys()) {
      if (this.#bytes <= this.#most) break;
      this.#drop(old);
    }
  }

  #drop(name: string): void {
    this.#bytes -= this.#rows.get(name)?.bytes ?? 0;
    this.#rows.delete(name);
  }
}
