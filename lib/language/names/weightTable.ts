import { TAG_COUNT } from './tags';

/** Bits of the filter before the table: 128 kB, which stays in a processor's second cache. */
const FILTER_BITS = 20;

const FILTER_MASK = 2 ** FILTER_BITS - 1;

/** Bytes of a slot: four of the key, then the weights, filled up to a multiple of four. */
const STRIDE = 4 * Math.ceil((4 + TAG_COUNT) / 4);
const STRIDE_INTS = STRIDE / 4;

const hashOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 7;

/**
 * The weights of features by their keys (0 … 2^31): open addressing, key and weights side by side so
 * that a look-up waits for memory once, and before it a bitmap, since most look-ups find nothing.
 */
export class WeightTable {
  private readonly keys: Int32Array;
  private readonly weights: Int8Array;
  private readonly filter = new Int32Array(2 ** (FILTER_BITS - 5));
  private readonly mask: number;

  /** `keys` are distinct; the weights of key `i` are `TAG_COUNT` numbers of `rows` from `i * TAG_COUNT` on. */
  constructor(keys: Int32Array, rows: Int8Array) {
    let size = 64;
    while (size * 0.8 < keys.length) size *= 2;
    this.mask = size - 1;
    const bytes = new ArrayBuffer(size * STRIDE);
    this.keys = new Int32Array(bytes);
    this.weights = new Int8Array(bytes);
    for (let slot = 0; slot < size; slot++) this.keys[slot * STRIDE_INTS] = -1;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      const hash = hashOf(key);
      const bit = hash & FILTER_MASK;
      this.filter[bit >> 5] = (this.filter[bit >> 5] as number) | (1 << (bit & 31));
      let slot = hash & this.mask;
      while (this.keys[slot * STRIDE_INTS] !== -1) slot = (slot + 1) & this.mask;
      this.keys[slot * STRIDE_INTS] = key;
      const from = i * TAG_COUNT;
      this.weights.set(rows.subarray(from, from + TAG_COUNT), slot * STRIDE + 4);
    }
  }

  /** Adds the weights under `key`, if there are any, to `into` from `at` on. */
  add(key: number, into: Int32Array | Int16Array, at: number): void {
    const { keys, weights, mask } = this;
    const hash = hashOf(key);
    const bit = hash & FILTER_MASK;
    if ((((this.filter[bit >> 5] as number) >> (bit & 31)) & 1) === 0) return;
    let slot = hash & mask;
    for (;;) {
      const found = keys[slot * STRIDE_INTS] as number;
      if (found === key) break;
      if (found === -1) return;
      slot = (slot + 1) & mask;
    }
    const from = slot * STRIDE + 4;
    for (let t = 0; t < TAG_COUNT; t++) {
      into[at + t] = (into[at + t] as number) + (weights[from + t] as number);
    }
  }
}
