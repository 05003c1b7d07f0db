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
/** Two neighbouring buckets are a group: they share a checksum of their hashes and one of their numbers. */
const GROUP_BITS = 1;
const HEAD = SEAL_BYTES + 8;

/** Where the parts of a table lie, in bytes. */
interface Layout {
  count: number;
  numberBits: number;
  bucketBits: number;
  groups: number;
  hashSums: number;
  numberSums: number;
  starts: number;
  rests: number;
  numbers: number;
  bytes: number;
  /** Whether the parts of the hashes have two bytes each, not four. */
  narrow: boolean;
}

/** Everything follows from two numbers, which stand behind the seal. */
function layoutOf(count: number, numberBits: number): Layout {
  const narrow = count >= LARGE;
  const bucketBits = narrow ? 16 : Math.max(0, 29 - Math.clz32(count));
  const groups = 1 << Math.max(0, bucketBits - GROUP_BITS);
  const numberSums = HEAD + 4 * groups;
  const starts = numberSums + 4 * groups;
  const rests = starts + 4 * ((1 << bucketBits) + 1);
  const numbers = rests + (narrow ? Math.ceil(count / 2) * 4 : count * 4);
  const bytes = numbers + 4 * (Math.ceil((count * numberBits) / 32) + 1);
  return {
    count,
    numberBits,
    bucketBits,
    groups,
    hashSums: HEAD,
    numberSums,
    starts,
    rests,
    numbers,
    bytes,
    narrow,
  };
}

/**
 * A name table as bytes: a sealed head with the number of pairs and the bits of a number; for each
 * group a checksum of its hashes and their places, then for each one of its numbers; for each bucket, which is a value of the hash's upper bits (as many as give
 * some eight pairs to a bucket, 16 at most), the place of its first pair, and one more; the hashes, of
 * a large table their lower 16 bits; the numbers, packed by bits from the lowest, and a word of zeros.
 * All in words of 32 bits, lowest byte first, so that it can be read in place.
 */
export function packNameTable({ hashes, numbers }: NamePairs): Uint8Array<ArrayBuffer> {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  const numberBits = 32 - Math.clz32(most);
  if (numberBits > MOST_BITS) throw new RangeError(`${most} is too great a number`);
  const layout = layoutOf(hashes.length, numberBits);
  const { count, bucketBits, rests, narrow } = layout;
  const bytes = new Uint8Array(layout.bytes);
  const { buffer } = bytes;
  new Uint32Array(buffer, SEAL_BYTES, 2).set([count, numberBits]);
  sealInPlace(KIND, VERSION, bytes.subarray(0, HEAD));
  const starts = new Uint32Array(buffer, layout.starts, (1 << bucketBits) + 1);
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
  const hashSums = new Uint32Array(buffer, layout.hashSums, layout.groups);
  const numberSums = new Uint32Array(buffer, layout.numberSums, layout.groups);
  const table = new NameTable(bytes);
  for (let group = 0; group < layout.groups; group++) {
    hashSums[group] = table.hashSum(group);
    numberSums[group] = table.numberSum(group);
  }
  return bytes;
}

function bucketOf(hash: number, bits: number): number {
  return bits === 0 ? 0 : hash >>> (32 - bits);
}

/**
 * A name table read in place. A checksum of the whole would cost a woken background more time than
 * reading it, so each group has two, one for what every look-up needs and one for what a hit needs,
 * looked at when they are first needed.
 */
export class NameTable {
  readonly #layout: Layout;
  readonly #hashSums: Uint32Array;
  readonly #numberSums: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #rests: Uint16Array | Uint32Array;
  readonly #words: Uint32Array;
  /** 1 for groups whose hashes were right, 3 where the numbers were, too. */
  readonly #checked: Uint8Array;

  /** The bytes of {@link packNameTable}, which are kept; throws `CorruptBlock` where size or head are not right. */
  constructor(value: unknown) {
    const bytes = aligned(value);
    const head = unseal(KIND, VERSION, bytes.subarray(0, HEAD));
    if (head.length !== HEAD - SEAL_BYTES) throw new CorruptBlock('a name table is cut');
    const { buffer, byteOffset: from } = bytes;
    const [count = 0, numberBits = 0] = new Uint32Array(buffer, from + SEAL_BYTES, 2);
    const layout = layoutOf(count, numberBits);
    if (numberBits > MOST_BITS || layout.bytes !== bytes.length)
      throw new CorruptBlock('a name table has another size');
    this.#layout = layout;
    this.#hashSums = new Uint32Array(buffer, from + layout.hashSums, layout.groups);
    this.#numberSums = new Uint32Array(buffer, from + layout.numberSums, layout.groups);
    this.#starts = new Uint32Array(buffer, from + layout.starts, (1 << layout.bucketBits) + 1);
    this.#rests = layout.narrow
      ? new Uint16Array(buffer, from + layout.rests, count)
      : new Uint32Array(buffer, from + layout.rests, count);
    this.#words = new Uint32Array(
      buffer,
      from + layout.numbers,
      (layout.bytes - layout.numbers) / 4,
    );
    this.#checked = new Uint8Array(layout.groups);
  }

  /** Number of pairs. */
  get size(): number {
    return this.#layout.count;
  }

  /** Numbers of the entities that a hash leads to, ascending; throws `CorruptBlock` where they cannot be trusted. */
  numbersOf(hash: number): number[] {
    const { bucketBits, narrow } = this.#layout;
    const bucket = bucketOf(hash, bucketBits);
    const group = bucket >>> GROUP_BITS;
    this.#checkHashes(group);
    const end = this.#starts[bucket + 1] ?? 0;
    const rest = narrow ? hash & 0xffff : hash;
    let at = this.#starts[bucket] ?? 0;
    while (at < end && (this.#rests[at] ?? 0) < rest) at++;
    if (at >= end || this.#rests[at] !== rest) return [];
    this.#checkNumbers(group);
    const numbers: number[] = [];
    for (; at < end && this.#rests[at] === rest; at++) numbers.push(this.#number(at));
    return numbers;
  }

  /** All pairs, for a table built anew; throws `CorruptBlock` where any cannot be trusted. */
  pairs(): NamePairs {
    const { bucketBits, narrow, count, groups } = this.#layout;
    for (let group = 0; group < groups; group++) {
      this.#checkHashes(group);
      this.#checkNumbers(group);
    }
    const hashes = new Uint32Array(count);
    const numbers = new Uint32Array(count);
    for (let bucket = 0; bucket < 1 << bucketBits; bucket++) {
      const end = this.#starts[bucket + 1] ?? 0;
      const upper = narrow ? bucket << 16 : 0;
      for (let i = this.#starts[bucket] ?? 0; i < end; i++)
        hashes[i] = upper | (this.#rests[i] ?? 0);
    }
    for (let i = 0; i < count; i++) numbers[i] = this.#number(i);
    return { hashes, numbers };
  }

  /** Checksum of a group's hashes and their places (as FNV-1a, by words and with the upper half mixed in, so that no change of one word goes unnoticed). */
  hashSum(group: number): number {
    const { bucketBits, count } = this.#layout;
    const starts = this.#starts;
    const rests = this.#rests;
    const first = group << GROUP_BITS;
    const last = Math.min(first + (1 << GROUP_BITS), 1 << bucketBits);
    let sum = 0x811c9dc5 ^ group;
    for (let bucket = first; bucket <= last; bucket++)
      sum = Math.imul(sum ^ (sum >>> 15) ^ (starts[bucket] ?? 0), 0x01000193);
    const end = starts[last] ?? 0;
    if (end > count) throw new CorruptBlock('a name table has a wrong place');
    for (let i = starts[first] ?? 0; i < end; i++)
      sum = Math.imul(sum ^ (sum >>> 15) ^ (rests[i] ?? 0), 0x01000193);
    return (sum ^ (sum >>> 16)) >>> 0;
  }

  /** Checksum of a group's numbers, once its places are known to be right. */
  numberSum(group: number): number {
    const first = group << GROUP_BITS;
    const last = Math.min(first + (1 << GROUP_BITS), 1 << this.#layout.bucketBits);
    const end = this.#starts[last] ?? 0;
    let sum = 0x811c9dc5 ^ group;
    for (let i = this.#starts[first] ?? 0; i < end; i++)
      sum = Math.imul(sum ^ (sum >>> 15) ^ this.#number(i), 0x01000193);
    return (sum ^ (sum >>> 16)) >>> 0;
  }

  #checkHashes(group: number): void {
    if (this.#checked[group] !== 0) return;
    if (this.hashSum(group) !== this.#hashSums[group])
      throw new CorruptBlock('checksum of names does not match');
    this.#checked[group] = 1;
  }

  #checkNumbers(group: number): void {
    if (this.#checked[group] === 3) return;
    if (this.numberSum(group) !== this.#numberSums[group])
      throw new CorruptBlock('checksum of names does not match');
    this.#checked[group] = 3;
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

/** The bytes, beginning at a word: what the browser reads does; what does not is copied. */
function aligned(value: unknown): Uint8Array {
  const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
  if (!(bytes instanceof Uint8Array)) throw new CorruptBlock('no bytes');
  return bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
}
