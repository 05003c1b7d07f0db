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
 * those that are not 0, two parameters, then for each of these how many zeros lie before it (Rice) and
 * the count (exponential Golomb: Elias gamma with some low bits apart). So few counts take few bytes. {@link unpackCounts} undoes it.
 */
export function packCounts(counts: Uint32Array): Uint8Array<ArrayBuffer> {
  const lengths = new Uint32Array(33);
  for (const count of counts) {
    const length = 32 - Math.clz32(count);
    lengths[length] = (lengths[length] ?? 0) + 1;
  }
  const there = counts.length - (lengths[0] ?? 0);
  const low = riceBits((counts.length - there) / Math.max(1, there));
  const lowest = bestParameter(lengths);
  const writer = new BitWriter();
  writer.bits(counts.length, LENGTH_BITS);
  writer.bits(there, LENGTH_BITS);
  writer.bits(low, PARAMETER_BITS);
  writer.bits(lowest, PARAMETER_BITS);
  const added = (1 << lowest) - 1;
  let gap = 0;
  for (const count of counts) {
    if (count === 0) {
      gap++;
      continue;
    }
    const quotient = gap >>> low;
    const above = (count + added) >>> 0;
    const width = 2 * (31 - Math.clz32(above >>> lowest)) + 1 + lowest;
    const size = quotient + 1 + low + width;
    if (size > AT_ONCE) {
      writer.rice(gap, low);
      writer.gamma(above >>> lowest);
      writer.bits(above & added, lowest);
    } else {
      // Both at once: there are hundreds of thousands.
      const rest = (1 << low) | (gap & ((1 << low) - 1));
      writer.bits((rest << width) | above, size);
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
  const lowest = reader.bits(PARAMETER_BITS);
  if (reader.left < 2 * there || there > length || length > MOST)
    throw new CorruptBlock('a table of counts has another size');
  const counts = new Uint32Array(length);
  const step = 2 ** lowest;
  let at = 0;
  for (let left = there; left > 0; left--) {
    at += reader.rice(low);
    if (at >= length || reader.left < 0) throw new CorruptBlock('a table of counts ends elsewhere');
    const above = reader.gamma() * step;
    counts[at++] = above + reader.bits(lowest) - step + 1;
  }
  if (reader.left < 0 || reader.left > 7) throw new CorruptBlock('a table of counts is longer');
  return counts;
}

/** Counts of a table at most. */
const MOST = 2 ** 22;

/** The parameter with which counts of so many bits, by their number, take least. */
function bestParameter(lengths: Uint32Array): number {
  let best = 0;
  let least = Infinity;
  for (let low = 0; low < MOST_LOW; low++) {
    let bits = 0;
    for (let length = 1; length < lengths.length; length++) {
      // What is added to a count makes it a bit longer in this part of all cases.
      const longer = low === 0 ? 0 : 2 ** (low + 1 - length);
      const each = length > low ? 2 * length - 1 - low + 2 * longer : low + 1;
      bits += (lengths[length] ?? 0) * each;
    }
    if (bits < least) [best, least] = [low, bits];
  }
  return best;
}

/** Parameters are below this. */
const MOST_LOW = 12;
