import { alignedBytes } from './alignedBytes';
import { CorruptBlock } from './corruptBlock';
import { SEAL_BYTES, sealInPlace, unseal } from './sealedBytes';
import { wordSum } from './wordSum';

const KIND = 0x54;
const VERSION = 2;

/** Pairs of a key's hash and an entity's number, by hash, then number, each pair once. */
export interface NamePairs {
  hashes: Uint32Array;
  numbers: Uint32Array;
}

/** Pairs from which on the upper half of the hash is told by the bucket alone. */
const LARGE = 1 << 17;
/** Bits of the greatest number that fits. */
const MOST_BITS = 30;
/** Neighbouring buckets share a checksum of their hashes, so many that they have this number of pairs. */
const CHECKED_PAIRS = 8;
/** Four such groups share a checksum of their numbers. */
const NUMBERS_BITS = 2;
const HEAD = SEAL_BYTES + 8;
/** Of the checksums: FNV's first value and prime. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Where the parts of a table lie, in bytes. */
interface Layout {
  count: number;
  numberBits: number;
  bucketBits: number;
  /** Buckets of a group, as a power of two. */
  groupBits: number;
  groups: number;
  numberGroups: number;
  hashSums: number;
  numberSums: number;
  starts: number;
  rests: number;
  numbers: number;
  bytes: number;
  /** Parts of hashes in a word, as a power of two: of a large table they have 16 bits each. */
  pairing: 0 | 1;
}

/** Everything follows from two numbers, which stand behind the seal. */
function layoutOf(count: number, numberBits: number): Layout {
  const pairing = count >= LARGE ? 1 : 0;
  const bucketBits = pairing === 1 ? 16 : Math.max(0, 29 - Math.clz32(count));
  const perBucket = Math.max(1, count) / (1 << bucketBits);
  const groupBits = Math.max(
    0,
    Math.min(bucketBits, Math.ceil(Math.log2(CHECKED_PAIRS / perBucket))),
  );
  const groups = 1 << (bucketBits - groupBits);
  const numberGroups = Math.max(1, groups >>> NUMBERS_BITS);
  const numberSums = HEAD + 4 * groups;
  const starts = numberSums + 4 * numberGroups;
  const rests = starts + 4 * ((1 << bucketBits) + 1);
  const numbers = rests + 4 * ((count + pairing) >> pairing);
  const bytes = numbers + 4 * (Math.ceil((count * numberBits) / 32) + 1);
  return {
    count,
    numberBits,
    bucketBits,
    groupBits,
    groups,
    numberGroups,
    hashSums: HEAD,
    numberSums,
    starts,
    rests,
    numbers,
    bytes,
    pairing,
  };
}

/**
 * A name table as bytes: a sealed head with the number of pairs and the bits of a number; for each
 * group of buckets, which are values of the hash's upper bits (as many as give some eight pairs to a
 * bucket, 16 at most), a checksum of its hashes and their places; for each four groups a checksum of
 * their numbers; for each bucket the place of its first pair, and one more; the hashes, of a large
 * table their lower 16 bits; the numbers, packed by bits from the lowest, and a word of zeros. All in
 * words of 32 bits, lowest byte first, so that it can be read in place.
 */
export function packNameTable({ hashes, numbers }: NamePairs): Uint8Array<ArrayBuffer> {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  const numberBits = 32 - Math.clz32(most);
  if (numberBits > MOST_BITS) throw new RangeError(`${most} is too great a number`);
  const layout = layoutOf(hashes.length, numberBits);
  const { count, bucketBits, rests, pairing } = layout;
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
  if (pairing === 1) {
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
  const numberSums = new Uint32Array(buffer, layout.numberSums, layout.numberGroups);
  const table = new NameTable(bytes);
  for (let at = 0; at < hashSums.length; at++) hashSums[at] = table.hashSum(at);
  for (let at = 0; at < numberSums.length; at++) numberSums[at] = table.numberSum(at);
  return bytes;
}

function bucketOf(hash: number, bits: number): number {
  return bits === 0 ? 0 : hash >>> (32 - bits);
}

/**
 * A name table read in place. A checksum of the whole would cost a woken background more time than
 * reading it, so each group of some eight pairs has one of its hashes, looked at in the same pass that
 * looks for a hash, and each four groups have one of their numbers, looked at where a hash was found.
 */
export class NameTable {
  readonly #layout: Layout;
  readonly #hashSums: Uint32Array;
  readonly #numberSums: Uint32Array;
  readonly #starts: Uint32Array;
  /** Parts of hashes, one or two to a word. */
  readonly #rests: Uint32Array;
  /** Numbers by bits. */
  readonly #words: Uint32Array;

  /** The bytes of {@link packNameTable}, which are kept; throws `CorruptBlock` where size or head are not right. */
  constructor(value: unknown) {
    const bytes = alignedBytes(value);
    const head = unseal(KIND, VERSION, bytes.subarray(0, HEAD));
    if (head.length !== HEAD - SEAL_BYTES) throw new CorruptBlock('a name table is cut');
    const { buffer, byteOffset: from } = bytes;
    const [count = 0, numberBits = 0] = new Uint32Array(buffer, from + SEAL_BYTES, 2);
    const layout = layoutOf(count, numberBits);
    if (numberBits > MOST_BITS || layout.bytes !== bytes.length)
      throw new CorruptBlock('a name table has another size');
    const { bucketBits, groups, numberGroups, hashSums, numberSums } = layout;
    const { starts, rests, numbers } = layout;
    this.#layout = layout;
    this.#hashSums = new Uint32Array(buffer, from + hashSums, groups);
    this.#numberSums = new Uint32Array(buffer, from + numberSums, numberGroups);
    this.#starts = new Uint32Array(buffer, from + starts, (1 << bucketBits) + 1);
    this.#rests = new Uint32Array(buffer, from + rests, (numbers - rests) / 4);
    this.#words = new Uint32Array(buffer, from + numbers, (layout.bytes - numbers) / 4);
  }

  /** Number of pairs. */
  get size(): number {
    return this.#layout.count;
  }

  /**
   * Tells `hit` of each hash that leads anywhere its place among `hashes` and the numbers of the
   * entities, ascending. Of a hash whose bucket cannot be trusted `damaged` is told instead. One loop
   * without calls, because a background that was just woken runs it before the browser has compiled it.
   */
  find(
    hashes: Uint32Array,
    hit: (at: number, numbers: number[]) => void,
    damaged: (error: CorruptBlock) => void,
  ): void {
    const { bucketBits, groupBits, count, pairing } = this.#layout;
    const [starts, rests, sums] = [this.#starts, this.#rests, this.#hashSums];
    const last = hashes.length;
    for (let at = 0; at < last; at++) {
      const hash = hashes[at] ?? 0;
      const bucket = bucketOf(hash, bucketBits);
      const group = bucket >>> groupBits;
      const first = group << groupBits;
      let sum = SEED;
      for (let i = first + (1 << groupBits); i >= first; i--)
        sum = Math.imul(sum ^ (sum >>> 15) ^ (starts[i] ?? 0), PRIME);
      const from = starts[first] ?? 0;
      const end = starts[first + (1 << groupBits)] ?? 0;
      let found = -1;
      if (from <= end && end <= count) {
        const to = (end + pairing) >> pairing;
        const low = pairing === 1 ? hash & 0xffff : hash;
        for (let i = from >> pairing; i < to; i++) {
          const word = rests[i] ?? 0;
          sum = Math.imul(sum ^ (sum >>> 15) ^ word, PRIME);
          if (pairing === 0 ? word === low : (word & 0xffff) === low || word >>> 16 === low)
            if (found < 0) found = i;
        }
      }
      if ((sum ^ (sum >>> 16)) >>> 0 !== sums[group] || from > end)
        damaged(new CorruptBlock('checksum of names does not match'));
      else if (found >= 0) {
        try {
          const numbers = this.#numbersFrom(found << pairing, bucket, hash);
          if (numbers.length > 0) hit(at, numbers);
        } catch (error) {
          if (!(error instanceof CorruptBlock)) throw error;
          damaged(error);
        }
      }
    }
  }

  /** The numbers of a hash, whose part is nowhere in its group before `least`: it may be there for another bucket. */
  #numbersFrom(least: number, bucket: number, hash: number): number[] {
    const rest = this.#layout.pairing === 1 ? hash & 0xffff : hash;
    const end = this.#starts[bucket + 1] ?? 0;
    const numbers: number[] = [];
    let at = Math.max(this.#starts[bucket] ?? 0, least);
    while (at < end && this.#rest(at) < rest) at++;
    if (at >= end || this.#rest(at) !== rest) return numbers;
    const group = bucket >>> (this.#layout.groupBits + NUMBERS_BITS);
    if (this.numberSum(group) !== this.#numberSums[group])
      throw new CorruptBlock('checksum of names does not match');
    for (; at < end && this.#rest(at) === rest; at++) numbers.push(this.#number(at));
    return numbers;
  }

  /** Numbers of the entities that a hash leads to, ascending; throws `CorruptBlock` where they cannot be trusted. */
  numbersOf(hash: number): number[] {
    let found: number[] = [];
    this.find(
      Uint32Array.of(hash),
      (_, numbers) => {
        found = numbers;
      },
      (error) => {
        throw error;
      },
    );
    return found;
  }

  /** All pairs, for a table built anew; throws `CorruptBlock` where any cannot be trusted. */
  pairs(): NamePairs {
    const { bucketBits, pairing, count } = this.#layout;
    const isRight =
      this.#hashSums.every((sum, group) => sum === this.hashSum(group)) &&
      this.#numberSums.every((sum, group) => sum === this.numberSum(group));
    if (!isRight) throw new CorruptBlock('checksum of names does not match');
    const hashes = new Uint32Array(count);
    const numbers = new Uint32Array(count);
    for (let bucket = 0; bucket < 1 << bucketBits; bucket++) {
      const end = this.#starts[bucket + 1] ?? 0;
      const upper = pairing === 1 ? bucket << 16 : 0;
      for (let i = this.#starts[bucket] ?? 0; i < end; i++) hashes[i] = upper | this.#rest(i);
    }
    for (let i = 0; i < count; i++) numbers[i] = this.#number(i);
    return { hashes, numbers };
  }

  /** Checksum of a group's hashes and their places (as `wordSum`). */
  hashSum(group: number): number {
    const { count, pairing, groupBits } = this.#layout;
    const first = group << groupBits;
    const from = this.#starts[first] ?? 0;
    const end = this.#starts[first + (1 << groupBits)] ?? 0;
    if (from > end || end > count) throw new CorruptBlock('a name table has a wrong place');
    let sum = SEED;
    for (let i = first + (1 << groupBits); i >= first; i--)
      sum = Math.imul(sum ^ (sum >>> 15) ^ (this.#starts[i] ?? 0), PRIME);
    for (let i = from >> pairing; i < (end + pairing) >> pairing; i++)
      sum = Math.imul(sum ^ (sum >>> 15) ^ (this.#rests[i] ?? 0), PRIME);
    return (sum ^ (sum >>> 16)) >>> 0;
  }

  /** Checksum of the words that the numbers of four groups lie in. */
  numberSum(group: number): number {
    const { bucketBits, groupBits, count, numberBits } = this.#layout;
    const first = group << (groupBits + NUMBERS_BITS);
    const last = Math.min(first + (1 << (groupBits + NUMBERS_BITS)), 1 << bucketBits);
    const start = this.#starts[first] ?? 0;
    const end = this.#starts[last] ?? 0;
    if (start > end || end > count) throw new CorruptBlock('a name table has a wrong place');
    const from = Math.floor((start * numberBits) / 32);
    return wordSum(this.#words, from, Math.ceil((end * numberBits) / 32), group);
  }

  #rest(at: number): number {
    if (this.#layout.pairing === 0) return this.#rests[at] ?? 0;
    return ((this.#rests[at >> 1] ?? 0) >>> ((at & 1) << 4)) & 0xffff;
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
