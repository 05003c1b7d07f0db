/** Numbers (0 …) kept under integer keys (0 … 2^31): open addressing, at most half full, read only once built. */
export class SparseTable {
  private readonly keys: Int32Array;
  private readonly values: Int32Array;
  private readonly mask: number;

  /** `keys` are distinct; the value of a key is its index, or `values` at that index. */
  constructor(keys: Int32Array, values?: Uint16Array) {
    let size = 64;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size).fill(-1);
    this.values = new Int32Array(size);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      let slot = Math.imul(key, 0x9e3779b1) >>> 7;
      while (this.keys[slot & this.mask] !== -1) slot++;
      this.keys[slot & this.mask] = key;
      this.values[slot & this.mask] = values ? (values[i] as number) : i;
    }
  }

  /** The value under `key`, or -1. */
  get(key: number): number {
    const { keys, mask } = this;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const found = keys[slot] as number;
      if (found === key) return this.values[slot] as number;
      if (found === -1) return -1;
      slot = (slot + 1) & mask;
    }
  }
}
