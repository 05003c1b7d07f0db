import { CorruptBlock } from './corruptBlock';
import { SEAL_BYTES, sealInPlace, unseal } from './sealedBytes';

const KIND = 0x54;
const VERSION = 1;

/** Pairs of a key's hash and an entity's number, by hash, then number, each pair once. */
export interface NamePairs {
  hashes: Uint32Array;
  numbers: Uint32Array;
}

/** A name table as bytes: sealed; all hashes, then all numbers, unsigned 32 bits, lowest byte first. */
export function packNameTable({ hashes, numbers }: NamePairs): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(SEAL_BYTES + hashes.length * 8);
  new Uint32Array(bytes.buffer, SEAL_BYTES, hashes.length).set(hashes);
  new Uint32Array(bytes.buffer, SEAL_BYTES + hashes.length * 4, hashes.length).set(numbers);
  return sealInPlace(KIND, VERSION, bytes);
}

/** The pairs of {@link packNameTable}; anything else throws `CorruptBlock`. */
export function readNameTable(value: unknown): NamePairs {
  const body = unseal(KIND, VERSION, value);
  if (body.length % 8 !== 0) throw new CorruptBlock('a name table is cut');
  const words = new Uint32Array(body.slice().buffer);
  return {
    hashes: words.subarray(0, words.length / 2),
    numbers: words.subarray(words.length / 2),
  };
}

/** Numbers of the entities that a hash leads to, ascending. */
export function numbersAt({ hashes, numbers }: NamePairs, hash: number): Uint32Array {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < hashes.length && hashes[end] === hash) end++;
  return numbers.subarray(low, end);
}
