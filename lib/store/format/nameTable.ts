import { CorruptBlock } from './corruptBlock';
import { SEAL_BYTES, sealInPlace, unseal } from './sealedBytes';

const KIND = 0x54;
const VERSION = 1;

/** Pairs of a key's hash and an entity's number, by hash, then number, each pair once. */
export interface NamePairs {
  hashes: Uint32Array;
  numbers: Uint32Array;
}

/** Pairs from which on the upper half of the hash is told by the bucket alone. */
const LARGE = 1 << 17;
/** Bits of the greatest number that fits. */
const MOST_BITS = 30;

/** Offsets of the parts of a table in bytes, seal included. */
interface Layout {
  count: number;
  bucketBits: number;
  numberBits: number;
  /** Where the lower parts of the hashes lie, and whether they have two bytes or four. */
  rests: number;
  narrow: boolean;
  numbers: number;
  bytes: number;
}

/** Everything follows from three numbers, which stand behind the seal. */
function layoutOf(count: number, numberBits: number): Layout {
  const narrow = count >= LARGE;
  const bucketBits = narrow ? 16 : Math.max(0, 29 - Math.clz32(count));
  const rests = SEAL_BYTES + 8 + 4 * ((1 << bucketBits) + 1);
  const numbers = rests + (narrow ? Math.ceil(count / 2) * 4 : count * 4);
  const bytes = numbers + 4 * (Math.ceil((count * numberBits) / 32) + 1);
  return { count, bucketBits, numberBits, rests, narrow, numbers, bytes };
}

/**
 * A name table as bytes: sealed; number of pairs; bits of a number; for each value of the hash's upper
 * bits (as many as give some eight pairs to a bucket, 16 at most) the place of its first pair, and one
 * more; the hashes, of a large table their lower 16 bits; the numbers, packed by bits from the lowest,
 * and a word of zeros. All in words of 32 bits, lowest byte first, so that it can be read in place.
 */
export function packNameTable({ hashes, numbers }: NamePairs): Uint8Array<ArrayBuffer> {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  const numberBits = 32 - Math.clz32(most);
  if (numberBits > MOST_BITS) throw new RangeError(`${most} is too great a number`);
  const layout = layoutOf(hashes.length, numberBits);
  const { count, bucketBits, rests, narrow } = layout;
  const { buffer } = new Uint8Array(layout.bytes);
  new Uint32Array(buffer, SEAL_BYTES, 2).set([count, numberBits]);
  const starts = new Uint32Array(buffer, SEAL_BYTES + 8, (1 << bucketBits) + 1);
  let bucket = 0;
  for (let i = 0; i < count; i++) {
    const own = bucketOf(hashes[i] ?? 0, bucketBits);
    while (bucket < own) starts[++bucket] = i;
  }
  while (bucket < 1 << bucketBits) starts[++bucket] = count;
  if (narrow) {
    const lower = new Uint16Array(buffer, rests, count);
    for (let i = 0; i < count; i++) lower[i] = hashes[i] ?? 0;
  } else new Uint32Array(buffer, rests, count).set(hashes);
  const words = new Uint32Array(buffer, layout.numbers);
  for (let i = 0; i < count; i++) {
    const at = i * numberBits;
    const word = Math.floor(at / 32);
    const shift = at % 32;
    const number = numbers[i] ?? 0;
    words[word] = (words[word] ?? 0) | (number << shift);
    if (shift + numberBits > 32) words[word + 1] = number >>> (32 - shift);
  }
  return sealInPlace(KIND, VERSION, new Uint8Array(buffer));
}

function bucketOf(hash: number, bits: number): number {
  return bits === 0 ? 0 : hash >>> (32 - bits);
}

/** A name table read in place. */
export class NameTable {
  readonly #layout: Layout;
  readonly #starts: Uint32Array;
  readonly #rests: Uint16Array | Uint32Array;
  readonly #words: Uint32Array;

  /** The bytes of {@link packNameTable}, which are kept; anything else throws `CorruptBlock`. */
  constructor(value: unknown) {
    const body = unseal(KIND, VERSION, value);
    // What the browser reads begins at a word; what does not is copied.
    const [buffer, offset] =
      body.byteOffset % 4 === 0 ? [body.buffer, body.byteOffset] : [body.slice().buffer, 0];
    if (body.length < 8) throw new CorruptBlock('a name table is cut');
    const [count = 0, numberBits = 0] = new Uint32Array(buffer, offset, 2);
    const layout = layoutOf(count, numberBits);
    if (numberBits > MOST_BITS || layout.bytes !== body.length + SEAL_BYTES)
      throw new CorruptBlock('a name table has another size');
    const from = offset - SEAL_BYTES;
    this.#layout = layout;
    this.#starts = new Uint32Array(buffer, offset + 8, (1 << layout.bucketBits) + 1);
    this.#rests = layout.narrow
      ? new Uint16Array(buffer, from + layout.rests, count)
      : new Uint32Array(buffer, from + layout.rests, count);
    this.#words = new Uint32Array(
      buffer,
      from + layout.numbers,
      (layout.bytes - layout.numbers) / 4,
    );
  }

  /** Number of pairs. */
  get size(): number {
    return this.#layout.count;
  }

  /** Numbers of the entities that a hash leads to, ascending. */
  numbersOf(hash: number): number[] {
    const { bucketBits, narrow, count } = this.#layout;
    const bucket = bucketOf(hash, bucketBits);
    const end = Math.min(this.#starts[bucket + 1] ?? 0, count);
    const rest = narrow ? hash & 0xffff : hash;
    let at = this.#starts[bucket] ?? 0;
    while (at < end && (this.#rests[at] ?? 0) < rest) at++;
    if (at >= end || this.#rests[at] !== rest) return [];
    const numbers = [];
    for (; at < end && this.#rests[at] === rest; at++) numbers.push(this.#number(at));
    return numbers;
  }

  /** All pairs, for a table built anew. */
  pairs(): NamePairs {
    const { bucketBits, narrow, count } = this.#layout;
    const hashes = new Uint32Array(count);
    const numbers = new Uint32Array(count);
    for (let bucket = 0; bucket < 1 << bucketBits; bucket++) {
      const end = Math.min(this.#starts[bucket + 1] ?? 0, count);
      const upper = narrow ? bucket << 16 : 0;
      for (let i = this.#starts[bucket] ?? 0; i < end; i++)
        hashes[i] = upper | (this.#rests[i] ?? 0);
    }
    for (let i = 0; i < count; i++) numbers[i] = this.#number(i);
    return { hashes, numbers };
  }

  #number(at: number): number {
    const bits = this.#layout.numberBits;
    const from = at * bits;
    const word = Math.floor(from / 32);
    const shift = from % 32;
    const low = (this.#words[word] ?? 0) >>> shift;
    const high = shift === 0 ? 0 : (this.#words[word + 1] ?? 0) << (32 - shift);
    return (low | high) & ((1 << bits) - 1);
  }
}
