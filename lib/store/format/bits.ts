import { CorruptBlock } from './corruptBlock';

/** Bits that are written or read at once at most. */
export const AT_ONCE = 24;

/** Writes numbers bit by bit, highest first. */
export class BitWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;
  /** Bits not yet in a whole byte are the lowest `#filled`, seven at most; what lies above them is old. */
  #open = 0;
  #filled = 0;

  /** Begins again with nothing written. */
  clear(): void {
    this.#length = 0;
    this.#filled = 0;
  }

  /** A number of so many bits (32 at most). */
  bits(value: number, count: number): void {
    if (count > AT_ONCE) {
      this.bits(value >>> 16, count - 16);
      this.bits(value & 0xffff, 16);
      return;
    }
    if (this.#length + 4 > this.#bytes.length) {
      const more = new Uint8Array(this.#bytes.length * 2);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    const bytes = this.#bytes;
    const open = (this.#open << count) | value;
    let filled = this.#filled + count;
    while (filled >= 8) {
      filled -= 8;
      bytes[this.#length++] = open >>> filled;
    }
    this.#open = open;
    this.#filled = filled;
  }

  /** So many zeros, and a one. */
  unary(zeros: number): void {
    let left = zeros;
    for (; left >= AT_ONCE; left -= AT_ONCE) this.bits(0, AT_ONCE);
    this.bits(1, left + 1);
  }

  /**
   * A number from 0 to 2^32 - 1 in Golomb's code with a divisor of 2^`low` (Rice): the quotient unary,
   * the rest in `low` bits (31 at most).
   */
  rice(value: number, low: number): void {
    const quotient = value >>> low;
    const rest = value & (2 ** low - 1);
    if (quotient + low < AT_ONCE) {
      this.bits((1 << low) | rest, quotient + 1 + low);
      return;
    }
    this.unary(quotient);
    this.bits(rest >>> 0, low);
  }

  /** A number from 1 to 2^31 - 1 in Elias's gamma code: its bits behind as many zeros as follow the first. */
  gamma(value: number): void {
    const length = 31 - Math.clz32(value);
    this.unary(length);
    this.bits(value & ((1 << length) - 1), length);
  }

  /** What was written, the last byte filled with zeros, in place: valid until more is written. */
  written(): Uint8Array {
    if (this.#filled > 0) this.bits(0, 8 - this.#filled);
    return this.#bytes.subarray(0, this.#length);
  }
}

/** The bits for a Rice code of numbers with this mean: all quotients together are at most twice as many as the numbers. */
export function riceBits(mean: number): number {
  return mean < 1 ? 0 : Math.min(31, Math.floor(Math.log2(mean)));
}

/**
 * Reads what {@link BitWriter} wrote. Past the end it reads anything, but never for ever: whoever reads
 * looks at {@link left} before it trusts what it read.
 */
export class BitReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;

  /** Reads the bytes from `from` to before `to`. */
  constructor(bytes: Uint8Array, from: number, to: number) {
    this.#bytes = bytes;
    this.#at = from * 8;
    this.#end = to * 8;
  }

  /** Place of the next bit, for loops that read bits themselves. */
  get at(): number {
    return this.#at;
  }

  set at(at: number) {
    this.#at = at;
  }

  /** Bits not yet read; below 0 where more were read than there are. */
  get left(): number {
    return this.#end - this.#at;
  }

  /** The next bits at the top of 32; 25 of them are right. */
  #peek(): number {
    const bytes = this.#bytes;
    const at = this.#at >>> 3;
    const word =
      ((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0);
    return word << (this.#at & 7);
  }

  bits(count: number): number {
    if (count > AT_ONCE) {
      const high = this.bits(count - 16);
      return ((high << 16) | this.bits(16)) >>> 0;
    }
    if (count === 0) return 0;
    const value = this.#peek() >>> (32 - count);
    this.#at += count;
    return value;
  }

  /** Throws `CorruptBlock` where the bits end before a one. */
  unary(): number {
    let zeros = 0;
    for (;;) {
      const more = Math.clz32(this.#peek());
      if (more < AT_ONCE) {
        this.#at += more + 1;
        return zeros + more;
      }
      this.#at += AT_ONCE;
      zeros += AT_ONCE;
      if (this.left < 0) throw new CorruptBlock('bits end too early');
    }
  }

  /** May be above 2^32 in bytes that no writer wrote. */
  rice(low: number): number {
    const word = this.#peek();
    const quotient = Math.clz32(word);
    const size = quotient + 1 + low;
    if (size <= AT_ONCE) {
      this.#at += size;
      const rest = low === 0 ? 0 : (word << (quotient + 1)) >>> (32 - low);
      return (quotient << low) | rest;
    }
    return this.unary() * 2 ** low + this.bits(low);
  }

  /** May be above 2^31 in bytes that no writer wrote. */
  gamma(): number {
    const length = Math.min(31, this.unary());
    return 2 ** length + this.bits(length);
  }
}
