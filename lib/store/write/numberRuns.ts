import { CorruptBlock } from '../format/corruptBlock';
import { seal, unseal } from '../format/sealedBytes';
import { ByteReader, ByteWriter } from '../format/varint';

const KIND = 0x57;
const VERSION = 1;

/** Numbers as sealed varints of gaps and lengths of runs: articles mostly come in the order of their months. */
export function packRuns(numbers: Iterable<number>): Uint8Array<ArrayBuffer> {
  const sorted = Uint32Array.from(numbers).sort();
  const writer = new ByteWriter();
  let last = 0;
  for (let at = 0; at < sorted.length;) {
    const from = sorted[at] ?? 0;
    let length = 1;
    while (sorted[at + length] === from + length) length++;
    writer.varint(from - last);
    writer.varint(length);
    last = from + length;
    at += length;
  }
  return seal(KIND, VERSION, writer.written());
}

/** What {@link packRuns} was given, ascending; anything else throws `CorruptBlock`. */
export function unpackRuns(bytes: unknown): number[] {
  const reader = new ByteReader(unseal(KIND, VERSION, bytes));
  const numbers: number[] = [];
  let last = 0;
  while (reader.left > 0) {
    const from = last + reader.varint();
    last = from + reader.varint();
    if (last > 0xffffffff) throw new CorruptBlock('a run is too long');
    for (let number = from; number < last; number++) numbers.push(number);
  }
  return numbers;
}
