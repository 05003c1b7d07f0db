import { CorruptBlock } from './corruptBlock';
import type { NamePairs } from './nameLayout';
import { SEAL_BYTES, sealInPlace, unseal } from './sealedBytes';

const KIND = 0x74;
const VERSION = 1;

/** Pairs that came or went since the table was built, by hash, then number, each once. */
export interface NameDelta extends NamePairs {
  /** 1 where the pair went. */
  lost: Uint8Array;
}

/** A delta as bytes: sealed; all hashes, all numbers (unsigned 32 bits, lowest byte first), then a byte each for those that went. */
export function packNameDelta({ hashes, numbers, lost }: NameDelta): Uint8Array<ArrayBuffer> {
  const count = hashes.length;
  const bytes = new Uint8Array(SEAL_BYTES + count * 9);
  new Uint32Array(bytes.buffer, SEAL_BYTES, count).set(hashes);
  new Uint32Array(bytes.buffer, SEAL_BYTES + count * 4, count).set(numbers);
  bytes.set(lost, SEAL_BYTES + count * 8);
  return sealInPlace(KIND, VERSION, bytes);
}

/** The pairs of {@link packNameDelta}; anything else throws `CorruptBlock`. */
export function readNameDelta(value: unknown): NameDelta {
  const body = unseal(KIND, VERSION, value);
  if (body.length % 9 !== 0) throw new CorruptBlock('a row of names is cut');
  const count = body.length / 9;
  const copy = body.slice();
  return {
    hashes: new Uint32Array(copy.buffer, 0, count),
    numbers: new Uint32Array(copy.buffer, count * 4, count),
    lost: copy.subarray(count * 8),
  };
}

/** The first place of a hash in a delta, and the place after its last. */
export function rangeOf({ hashes }: NameDelta, hash: number): [from: number, to: number] {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < hashes.length && hashes[to] === hash) to++;
  return [low, to];
}
