import { CorruptBlock } from './corruptBlock';

/** Greatest number of a varint here: unsigned 32 bits. */
const MOST = 0xffffffff;

/** Bytes that grow as they are written. Varints are LEB128: seven bits a byte, lowest first, the eighth says that more follow. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  /** `capacity`: bytes to begin with. */
  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(Math.max(16, capacity));
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** One byte: the lowest eight bits of `value`. */
  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** An integer from 0 to 2^32 - 1 in one to five bytes. */
  varint(value: number): void {
    if (!(value >= 0 && value <= MOST))
      throw new RangeError(`${value} is no unsigned 32-bit number`);
    this.#reserve(5);
    const bytes = this.#bytes;
    let at = this.#length;
    let rest = value >>> 0;
    while (rest > 0x7f) {
      bytes[at++] = rest | 0x80;
      rest >>>= 7;
    }
    bytes[at++] = rest;
    this.#length = at;
  }

  /** Unsigned 32 bits, lowest byte first. */
  uint32(value: number): void {
    this.#reserve(4);
    const bytes = this.#bytes;
    bytes[this.#length++] = value;
    bytes[this.#length++] = value >>> 8;
    bytes[this.#length++] = value >>> 16;
    bytes[this.#length++] = value >>> 24;
  }

  /** Bytes as they are. */
  bytes(given: Uint8Array): void {
    this.#reserve(given.length);
    this.#bytes.set(given, this.#length);
    this.#length += given.length;
  }

  /** Begins again with nothing written. */
  clear(): void {
    this.#length = 0;
  }

  /** What was written, in place: valid until the next write. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** A copy of what was written, of exactly its size. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Reads what {@link ByteWriter} wrote; where the bytes end too early or a varint is no 32-bit number it throws `CorruptBlock`. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Offset of the next byte. */
  get at(): number {
    return this.#at;
  }

  /** Bytes not yet read. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new CorruptBlock('bytes end too early');
    return byte;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      if (shift === 28 && byte > 0x0f) break;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new CorruptBlock('a number is too long');
  }

  uint32(): number {
    return (this.byte() | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24)) >>> 0;
  }

  /** The next `length` bytes, in place. */
  bytes(length: number): Uint8Array {
    if (length > this.left) throw new CorruptBlock('bytes end too early');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** Throws unless all was read. */
  end(): void {
    if (this.left !== 0) throw new CorruptBlock('bytes left over');
  }
}
