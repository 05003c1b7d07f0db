import { CorruptBlock } from './corruptBlock';
import { seal, unseal } from './sealedBytes';
import { ByteReader, ByteWriter } from './varint';

const KIND = 0x4e;
const VERSION = 1;

/** A set of unsigned 32-bit numbers as bytes: sealed varints of the steps between them. The empty set has no bytes. */
export function packNumbers(numbers: Iterable<number>): Uint8Array<ArrayBuffer> {
  const sorted = Uint32Array.from(numbers).sort();
  if (sorted.length === 0) return new Uint8Array(0);
  const writer = new ByteWriter();
  let last = -1;
  for (const number of sorted) {
    if (number > last) writer.varint(number - last - 1);
    last = number;
  }
  return seal(KIND, VERSION, writer.written());
}

/** The numbers of {@link packNumbers}, ascending; anything else throws `CorruptBlock`. */
export function unpackNumbers(bytes: Uint8Array): Uint32Array {
  if (bytes.length === 0) return new Uint32Array(0);
  const reader = new ByteReader(unseal(KIND, VERSION, bytes));
  const numbers: number[] = [];
  let last = -1;
  while (reader.left > 0) {
    last += reader.varint() + 1;
    if (last > 0xffffffff) throw new CorruptBlock('a number is too great');
    numbers.push(last);
  }
  return Uint32Array.from(numbers);
}
