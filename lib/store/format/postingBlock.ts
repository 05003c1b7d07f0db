import { BitWriter } from './bits';
import { checksum } from './checksum';
import { CorruptBlock } from './corruptBlock';
import {
  makeRoom,
  MOST_ARTICLES,
  openRun,
  readRun,
  sliceAt,
  writeRun,
  type PostingRun,
  type PostingSlice,
  type RunPlace,
} from './postingRun';
import { seal, SEAL_BYTES, unseal } from './sealedBytes';
import { ByteReader, ByteWriter } from './varint';

const KIND = 0x50;
const VERSION = 2;

/** A block is closed before it would get longer. One list that is longer is split over several. */
const BLOCK_BYTES = 8192;
/** A run is closed with so many lists or postings: what must be read to find one list. */
const RUN_LISTS = 16;
const RUN_POSTINGS = 256;
/** Bytes of a run's entry in the directory at most. */
const ENTRY_BYTES = 20;
/** Runs that follow each other share a checksum, until they have so many bytes. */
const CHECKED_BYTES = 512;
/** Bytes at most of the length of the directory, the number of runs and the checksums. */
const COUNT_BYTES = 10 + 4 * (BLOCK_BYTES / CHECKED_BYTES + 1);

/** A block as it is stored. */
export interface EncodedBlock {
  firstKey: number;
  postings: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Writes lists in ascending order of their keys into blocks of at most {@link BLOCK_BYTES}. Sealed are
 * the length of the directory and the number of runs (varints); for each run the step from the first
 * key of the run before, its number of lists, its bytes and the step from the base of the run before
 * (zigzag; varints); and a checksum for each {@link CHECKED_BYTES} of runs or more (32 bits, lowest
 * byte first). Then come the runs. A list that does not fit a block by itself begins a new one and
 * goes on in the next, so that a key equal to a block's first key begins there.
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
    const bytes = packBlock(this.#directory, this.#runs.written(), this.#ends);
    this.#emit({ firstKey: this.#firstKey, postings: this.#postings, bytes });
    this.#directory.clear();
    this.#runs.clear();
    this.#ends = [];
    this.#postings = 0;
    this.#lastKey = 0;
    this.#base = 0;
  }
}

/** `entries`: of the runs that end at `ends`. */
function packBlock(
  entries: ByteWriter,
  runs: Uint8Array,
  ends: readonly number[],
): Uint8Array<ArrayBuffer> {
  const directory = new ByteWriter(entries.length + COUNT_BYTES);
  directory.varint(ends.length);
  directory.bytes(entries.written());
  let from = 0;
  for (const [i, to] of ends.entries()) {
    if (to - from < CHECKED_BYTES && i < ends.length - 1) continue;
    directory.uint32(checksum(runs.subarray(from, to)));
    from = to;
  }
  const body = new ByteWriter(directory.length + COUNT_BYTES);
  body.varint(directory.length);
  body.bytes(directory.written());
  const sealed = seal(KIND, VERSION, body.written());
  const bytes = new Uint8Array(sealed.length + runs.length);
  bytes.set(sealed);
  bytes.set(runs, sealed.length);
  return bytes;
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

/** A block without postings, in place of one that was lost. */
export function emptyPostingBlock(): Uint8Array<ArrayBuffer> {
  return packBlock(new ByteWriter(), new Uint8Array(0), []);
}

/** Some runs with a checksum of their own. */
interface CheckedRuns {
  from: number;
  to: number;
  /** null once it was found to be right. */
  sum: number | null;
}

/** A block of which only the directory has been read and checked; of most blocks one run is read, which is checked then. */
export class PostingBlock {
  readonly #bytes: Uint8Array;
  readonly #runs: RunPlace[] = [];
  readonly #checked: CheckedRuns[] = [];
  /** The run that was asked for last, and its place: keys are mostly asked for in their order. */
  #last: PostingRun | null = null;
  #lastAt = -1;

  /** Reads what {@link PostingBlockWriter} wrote; anything else throws `CorruptBlock`, here or where it is met. */
  constructor(value: unknown) {
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
    if (!(bytes instanceof Uint8Array)) throw new CorruptBlock('no bytes');
    this.#bytes = bytes;
    const reader = new ByteReader(bytes, SEAL_BYTES);
    const length = reader.varint();
    const end = reader.at + length;
    if (end > bytes.length) throw new CorruptBlock('a block is cut');
    unseal(KIND, VERSION, bytes.subarray(0, end));
    const count = reader.varint();
    let key = 0;
    let base = 0;
    let from = end;
    let at = reader.at;
    const entry = [0, 0, 0, 0];
    for (let i = 0; i < count && at < end; i++) {
      // Four varints, without a call for each: a background that was just woken reads a thousand of these.
      for (let field = 0; field < 4; field++) {
        let value = 0;
        let byte = 0x80;
        for (let shift = 0; byte >= 0x80; shift += 7) {
          byte = bytes[at++] ?? 0;
          value |= (byte & 0x7f) << shift;
        }
        entry[field] = value >>> 0;
      }
      const [step = 0, lists = 0, size = 0, turn = 0] = entry;
      key += step;
      const to = from + size;
      base += (turn >>> 1) ^ -(turn & 1);
      // A list takes two bits at least.
      if (key > 0xffffffff || base < 0 || base > MOST_ARTICLES || lists > size * 4)
        throw new CorruptBlock('a directory says nothing sensible');
      this.#runs.push({ from, to, lists, key, base });
      from = to;
    }
    if (this.#runs.length !== count || at > end) throw new CorruptBlock('a directory is cut');
    if (bytes.length !== from) throw new CorruptBlock('a block is cut');
    const sums = new ByteReader(bytes.subarray(0, end), at);
    from = end;
    for (let i = 0; i < count; i++) {
      const to = this.#runs[i]?.to ?? 0;
      if (to - from < CHECKED_BYTES && i < count - 1) continue;
      this.#checked.push({ from, to, sum: sums.uint32() });
      from = to;
    }
    if (sums.left !== 0) throw new CorruptBlock('a directory has another length');
  }

  /** Bytes that it keeps in memory, about. */
  get size(): number {
    return this.#bytes.length + 500 + this.#runs.length * 80;
  }

  /** Number of its runs. */
  get runs(): number {
    return this.#runs.length;
  }

  /** Reads all lists of a run into `into`; throws `CorruptBlock` where they are not what was written. */
  run(at: number, into: PostingRun): void {
    const place = this.#runs[at];
    if (place === undefined) throw new RangeError(`there is no run ${at}`);
    this.#check(place.from);
    readRun(this.#bytes, place, into);
  }

  #check(from: number): void {
    const checked = this.#checked.find(({ to }) => from < to);
    if (checked === undefined || checked.sum === null) return;
    if (checksum(this.#bytes.subarray(checked.from, checked.to)) !== checked.sum)
      throw new CorruptBlock('checksum does not match');
    checked.sum = null;
  }

  /** The postings of a key; null where it has none here. */
  list(key: number): PostingSlice | null {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#runs[middle]?.key ?? 0) <= key) low = middle + 1;
      else high = middle;
    }
    const run = low === 0 ? null : this.#readLast(low - 1);
    if (run === null) return null;
    for (let i = 0; i < run.lists; i++) if (run.keys[i] === key) return copyOf(sliceAt(run, i));
    return null;
  }

  #readLast(at: number): PostingRun | null {
    if (at === this.#lastAt) return this.#last;
    const run = (this.#last ??= openRun());
    // Until it has been read it is no run, in case it cannot be.
    this.#lastAt = -1;
    this.run(at, run);
    this.#lastAt = at;
    return run;
  }
}

/** The postings in memory of their own, because that of a run is used again. */
function copyOf({ articles, impacts, from, to }: PostingSlice): PostingSlice {
  return {
    articles: articles.slice(from, to),
    impacts: impacts.slice(from, to),
    from: 0,
    to: to - from,
  };
}
