/** Bits of the filter before the table: 128 kB, which stays in a processor's second cache. */
const FILTER_BITS = 20;

const FILTER_MASK = 2 ** FILTER_BITS - 1;

/**
 * Numbers (0 …) kept under integer keys (0 … 2^31): open addressing, at most half full, read only
 * once built. Most look-ups find nothing, so a bitmap answers those first.
 */
export class SparseTable {
  /** Key and value side by side, so that one look-up touches one place. */
  private readonly slots: Int32Array;
  private readonly filter = new Int32Array(2 ** (FILTER_BITS - 5));
  private readonly mask: number;

  /** `keys` are distinct; the value of a key is its index, or `values` at that index. */
  constructor(keys: Int32Array, values?: Uint16Array) {
    let size = 64;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(2 * size).fill(-1);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      const hash = Math.imul(key, 0x9e3779b1) >>> 7;
      const bit = hash & FILTER_MASK;
      this.filter[bit >> 5] = (this.filter[bit >> 5] as number) | (1 << (bit & 31));
      let slot = hash & this.mask;
      while (this.slots[2 * slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[2 * slot] = key;
      this.slots[2 * slot + 1] = values ? (values[i] as number) : i;
    }
  }

  /** The value under `key`, or -1. */
  get(key: number): number {
    const { slots, mask } = this;
    const hash = Math.imul(key, 0x9e3779b1) >>> 7;
    const bit = hash & FILTER_MASK;
    if ((((this.filter[bit >> 5] as number) >> (bit & 31)) & 1) === 0) return -1;
    let slot = hash & mask;
    for (;;) {
      const found = slots[2 * slot] as number;
      if (found === key) return slots[2 * slot + 1] as number;
      if (found === -1) return -1;
      slot = (slot + 1) & mask;
    }
  }
}
