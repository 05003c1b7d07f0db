import { BitReader, BitWriter, riceBits } from '../format/bits';
import { CorruptBlock } from '../format/corruptBlock';

/** Numbers of Elias's gamma code are at most this. */
const MOST = 2 ** 31 - 1;

/** Thrown by {@link RowWriter} for a value that its codes have no place for. */
export class Uncoded extends Error {
  override name = 'Uncoded';
}

/** Writes the numbers of one row as bits, and its texts into a list. */
export class RowWriter {
  readonly #bits = new BitWriter();
  texts: string[] = [];

  /** Begins a row. */
  clear(): void {
    this.#bits.clear();
    this.texts = [];
  }

  /** A copy of the bits of the row, whole bytes. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bits.written().slice();
  }

  flag(value: boolean): void {
    this.#bits.bits(value ? 1 : 0, 1);
  }

  /** A number of so many bits. */
  bits(value: number, count: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** count) throw new Uncoded();
    this.#bits.bits(value, count);
  }

  /** A number from 0 on, small ones in few bits (Elias gamma of one more). */
  count(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= MOST) throw new Uncoded();
    this.#bits.gamma(value + 1);
  }

  /** A number that may be below zero, as its zigzag. */
  step(value: number): void {
    this.count(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Numbers from 0 on, whose count the reader knows: a Rice parameter of so many bits, then each. */
  rice(values: readonly number[], parameterBits: number): void {
    if (values.length === 0) return;
    const sum = values.reduce((all, value) => all + value, 0);
    const low = sum >= 0 ? Math.min(2 ** parameterBits - 1, riceBits(sum / values.length)) : 0;
    this.#bits.bits(low, parameterBits);
    this.riceOf(values, low);
  }

  /** The same with a parameter that the reader knows. */
  riceOf(values: readonly number[], low: number): void {
    for (const value of values) {
      if (!Number.isInteger(value) || value < 0 || value >= MOST) throw new Uncoded();
      this.#bits.rice(value, low);
    }
  }
}

/** Reads what {@link RowWriter} wrote. */
export class RowReader {
  readonly #bits: BitReader;
  readonly #texts: readonly string[];
  #next = 0;

  constructor(bytes: Uint8Array, texts: readonly string[]) {
    this.#bits = new BitReader(bytes, 0, bytes.length);
    this.#texts = texts;
  }

  text(): string {
    const text = this.#texts[this.#next++];
    if (typeof text !== 'string') throw new CorruptBlock('an entity has too few texts');
    return text;
  }

  /** The next so many texts. */
  textsOf(count: number): string[] {
    const texts: string[] = [];
    while (texts.length < count) texts.push(this.text());
    return texts;
  }

  flag(): boolean {
    return this.#bits.bits(1) === 1;
  }

  bits(count: number): number {
    return this.#bits.bits(count);
  }

  count(): number {
    return this.#bits.gamma() - 1;
  }

  step(): number {
    const coded = this.count();
    return coded % 2 === 1 ? -(coded + 1) / 2 : coded / 2;
  }

  rice(count: number, parameterBits: number): number[] {
    if (count === 0) return [];
    return this.riceOf(count, this.#bits.bits(parameterBits));
  }

  riceOf(count: number, low: number): number[] {
    return this.list(count, () => this.#bits.rice(low));
  }

  /** So many of what `read` reads, each of a bit or more. */
  list<T>(count: number, read: () => T): T[] {
    if (count > this.#bits.left) throw new CorruptBlock('an entity ends too early');
    const list: T[] = [];
    while (list.length < count) list.push(read());
    return list;
  }

  /** Throws `CorruptBlock` unless all was read, but for bits that fill the last byte. */
  end(): void {
    const { left } = this.#bits;
    if (left < 0 || left > 7 || this.#next !== this.#texts.length)
      throw new CorruptBlock('an entity is of another length');
  }
}
