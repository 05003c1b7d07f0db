import { alignedBytes } from './alignedBytes';
import { CorruptBlock } from './corruptBlock';
import {
  bucketOf,
  HEAD,
  layoutOf,
  MOST_BITS,
  NAME_TABLE,
  NUMBERS_BITS,
  type NameLayout,
  type NamePairs,
} from './nameLayout';
import { SEAL_BYTES, unseal } from './sealedBytes';
import { wordSum } from './wordSum';

/** Of the checksums: FNV's first value and prime. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A name table read in place. A checksum of the whole would cost a woken background more time than
 * reading it, so each group of some eight pairs has one of its hashes, looked at in the same pass that
 * looks for a hash, and each four groups have one of their numbers, looked at where a hash was found.
 */
export class NameTable {
  readonly #layout: NameLayout;
  readonly #hashSums: Uint32Array;
  readonly #numberSums: Uint32Array;
  readonly #starts: Uint32Array;
  /** Parts of hashes, one or two to a word. */
  readonly #rests: Uint32Array;
  /** Numbers by bits. */
  readonly #words: Uint32Array;

  /** The bytes of `packNameTable`, which are kept; throws `CorruptBlock` where size or head are not right. */
  constructor(value: unknown) {
    const bytes = alignedBytes(value);
    const head = unseal(NAME_TABLE.kind, NAME_TABLE.version, bytes.subarray(0, HEAD));
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
