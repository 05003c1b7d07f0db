import { BitWriter } from './bits';
import { BLOCK_BYTES, COUNT_BYTES, packPostingBlock } from './packPostingBlock';
import { makeRoom, openRun, writeRun, type PostingSlice } from './postingRun';
import { SEAL_BYTES } from './sealedBytes';
import { ByteWriter } from './varint';

/** A run is closed with so many lists or postings: what must be read to find one list. */
const RUN_LISTS = 16;
const RUN_POSTINGS = 256;
/** Bytes of a run's entry in the directory at most. */
const ENTRY_BYTES = 20;

/** A block as it is stored. */
export interface EncodedBlock {
  firstKey: number;
  postings: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Writes lists in ascending order of their keys into blocks of at most {@link BLOCK_BYTES}, laid out as
 * by {@link packPostingBlock}. A list that does not fit a block by itself begins a new one and goes on
 * in the next, so that a key equal to a block's first key begins there.
 */
export class PostingBlockWriter {
  readonly #emit: (block: EncodedBlock) => void;
  readonly #run = openRun();
  readonly #bits = new BitWriter();
  readonly #directory = new ByteWriter();
  readonly #runs = new ByteWriter(BLOCK_BYTES);
  /** Where each run ends. */
  #ends: number[] = [];
  #postings = 0;
  #firstKey = 0;
  #lastKey = 0;
  #base = 0;

  /** `emit` gets each block as it is full. */
  constructor(emit: (block: EncodedBlock) => void) {
    this.#emit = emit;
  }

  /** A list with at least one posting. It is copied. */
  add(key: number, list: PostingSlice): void {
    const { from, to } = list;
    const fits = postingsThatFit(list);
    if (to - from > fits) {
      this.#closeRun();
      this.#closeBlock();
      for (let at = from; at < to; at += fits) {
        this.#append(key, list, at, Math.min(at + fits, to));
        this.#closeRun();
        if (at + fits < to) this.#closeBlock();
      }
      return;
    }
    if (this.#run.lists > 0 && this.#filled + to - from > RUN_POSTINGS) this.#closeRun();
    this.#append(key, list, from, to);
    if (this.#run.lists === RUN_LISTS) this.#closeRun();
  }

  /** Postings of the open run. */
  get #filled(): number {
    return this.#run.starts[this.#run.lists] ?? 0;
  }

  #append(key: number, { articles, impacts }: PostingSlice, from: number, to: number): void {
    const run = this.#run;
    let filled = this.#filled;
    makeRoom(run, filled + to - from);
    for (let i = from; i < to; i++) {
      run.articles[filled] = articles[i] ?? 0;
      run.impacts[filled++] = impacts[i] ?? 0;
    }
    run.keys[run.lists++] = key;
    run.starts[run.lists] = filled;
  }

  /** Closes the last block. */
  finish(): void {
    this.#closeRun();
    this.#closeBlock();
  }

  #closeRun(): void {
    const run = this.#run;
    if (run.lists === 0) return;
    const base = run.articles[0] ?? 0;
    this.#bits.clear();
    writeRun(run, base, this.#bits);
    const bytes = this.#bits.written();
    const filled = SEAL_BYTES + COUNT_BYTES + this.#directory.length + this.#runs.length;
    if (filled + bytes.length + ENTRY_BYTES > BLOCK_BYTES) this.#closeBlock();
    const key = run.keys[0] ?? 0;
    if (this.#ends.length === 0) this.#firstKey = key;
    this.#directory.varint(key - this.#lastKey);
    this.#directory.varint(run.lists);
    this.#directory.varint(bytes.length);
    this.#directory.varint(((base - this.#base) << 1) ^ ((base - this.#base) >> 31));
    this.#runs.bytes(bytes);
    this.#ends.push(this.#runs.length);
    this.#lastKey = key;
    this.#base = base;
    this.#postings += this.#filled;
    run.lists = 0;
  }

  #closeBlock(): void {
    if (this.#ends.length === 0) return;
    const bytes = packPostingBlock(this.#directory, this.#runs.written(), this.#ends);
    this.#emit({ firstKey: this.#firstKey, postings: this.#postings, bytes });
    this.#directory.clear();
    this.#runs.clear();
    this.#ends = [];
    this.#postings = 0;
    this.#lastKey = 0;
    this.#base = 0;
  }
}

/**
 * How many postings of a list surely fit a block, whichever they are: a step takes two bits more than
 * the logarithm of the mean step, on average, an impact four.
 */
function postingsThatFit({ articles, from, to }: PostingSlice): number {
  const bits = (BLOCK_BYTES - SEAL_BYTES - ENTRY_BYTES - 40) * 8;
  let fits = to - from;
  // Fewer fit however far they lie from each other.
  if (fits < bits / (27 + 8)) return fits;
  for (let at = from; at < to; at += fits) {
    const last = Math.min(at + fits, to) - 1;
    const span = (articles[last] ?? 0) - (articles[at] ?? 0);
    const most = Math.floor(bits / (Math.log2(span / (last - at + 1) + 1) + 8));
    if (most >= last - at + 1) continue;
    fits = most;
    at = from - fits;
  }
  return fits;
}
