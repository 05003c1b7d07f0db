import { checksum } from './checksum';
import { CorruptBlock } from './corruptBlock';
import { CHECKED_BYTES, POSTING_BLOCK } from './packPostingBlock';
import {
  MOST_ARTICLES,
  openRun,
  readRun,
  sliceAt,
  type PostingRun,
  type PostingSlice,
  type RunPlace,
} from './postingRun';
import { SEAL_BYTES, unseal } from './sealedBytes';
import { ByteReader } from './varint';

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

  /** Reads what {@link packPostingBlock} wrote; anything else throws `CorruptBlock`, here or where it is met. */
  constructor(value: unknown) {
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
    if (!(bytes instanceof Uint8Array)) throw new CorruptBlock('no bytes');
    this.#bytes = bytes;
    const reader = new ByteReader(bytes, SEAL_BYTES);
    const length = reader.varint();
    const end = reader.at + length;
    if (end > bytes.length) throw new CorruptBlock('a block is cut');
    unseal(POSTING_BLOCK.kind, POSTING_BLOCK.version, bytes.subarray(0, end));
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
