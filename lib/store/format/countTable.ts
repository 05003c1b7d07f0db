import { BitReader, BitWriter, riceBits } from './bits';
import { CorruptBlock } from './corruptBlock';
import { seal, unseal } from './sealedBytes';

const KIND = 0x43;
const VERSION = 1;
/** Bits that a writer takes at once. */
const AT_ONCE = 24;
/** Bits of the numbers before the counts: how many there are, how many are not zero, and the parameter of their gaps. */
const LENGTH_BITS = 32;
const PARAMETER_BITS = 5;

/**
 * Unsigned 32-bit counts of which some or most are 0, below 2^31: sealed; their number, the number of
 * those that are not 0, a Rice parameter, then for each of these how many zeros lie before it (Rice)
 * and the count (Elias gamma). So few counts take few bytes. {@link unpackCounts} undoes it.
 */
export function packCounts(counts: Uint32Array): Uint8Array<ArrayBuffer> {
  let there = 0;
  for (const count of counts) if (count > 0) there++;
  const low = riceBits((counts.length - there) / Math.max(1, there));
  const writer = new BitWriter();
  writer.bits(counts.length, LENGTH_BITS);
  writer.bits(there, LENGTH_BITS);
  writer.bits(low, PARAMETER_BITS);
  let gap = 0;
  for (const count of counts) {
    if (count === 0) {
      gap++;
      continue;
    }
    const quotient = gap >>> low;
    const length = 31 - Math.clz32(count);
    const size = quotient + 1 + low + 2 * length + 1;
    if (size > AT_ONCE) {
      writer.rice(gap, low);
      writer.gamma(count);
    } else {
      // Both at once: there are hundreds of thousands.
      const rest = (1 << low) | (gap & ((1 << low) - 1));
      writer.bits((rest << (2 * length + 1)) | count, size);
    }
    gap = 0;
  }
  return seal(KIND, VERSION, writer.written());
}

/** The counts of {@link packCounts}; anything else throws `CorruptBlock`. */
export function unpackCounts(value: unknown): Uint32Array<ArrayBuffer> {
  const body = unseal(KIND, VERSION, value);
  const reader = new BitReader(body, 0, body.length);
  const length = reader.bits(LENGTH_BITS);
  const there = reader.bits(LENGTH_BITS);
  const low = reader.bits(PARAMETER_BITS);
  if (reader.left < 2 * there || there > length || length > MOST)
    throw new CorruptBlock('a table of counts has another size');
  const counts = new Uint32Array(length);
  let at = 0;
  for (let left = there; left > 0; left--) {
    at += reader.rice(low);
    if (at >= length || reader.left < 0) throw new CorruptBlock('a table of counts ends elsewhere');
    counts[at++] = reader.gamma();
  }
  if (reader.left < 0 || reader.left > 7) throw new CorruptBlock('a table of counts is longer');
  return counts;
}

/** Counts of a table at most. */
const MOST = 2 ** 22;
