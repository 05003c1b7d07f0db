import { bucketOf, HEAD, layoutOf, MOST_BITS, NAME_TABLE, type NamePairs } from './nameLayout';
import { NameTable } from './nameTable';
import { SEAL_BYTES, sealInPlace } from './sealedBytes';

/**
 * A name table as bytes: a sealed head with the number of pairs and the bits of a number; for each
 * group of buckets, which are values of the hash's upper bits (as many as give some eight pairs to a
 * bucket, 16 at most), a checksum of its hashes and their places; for each four groups a checksum of
 * their numbers; for each bucket the place of its first pair, and one more; the hashes, of a large
 * table their lower 16 bits; the numbers, packed by bits from the lowest, and a word of zeros. All in
 * words of 32 bits, lowest byte first, so that it can be read in place.
 */
export function packNameTable({ hashes, numbers }: NamePairs): Uint8Array<ArrayBuffer> {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  const numberBits = 32 - Math.clz32(most);
  if (numberBits > MOST_BITS) throw new RangeError(`${most} is too great a number`);
  const layout = layoutOf(hashes.length, numberBits);
  const { count, bucketBits, rests, pairing } = layout;
  const bytes = new Uint8Array(layout.bytes);
  const { buffer } = bytes;
  new Uint32Array(buffer, SEAL_BYTES, 2).set([count, numberBits]);
  sealInPlace(NAME_TABLE.kind, NAME_TABLE.version, bytes.subarray(0, HEAD));
  const starts = new Uint32Array(buffer, layout.starts, (1 << bucketBits) + 1);
  let bucket = 0;
  for (let i = 0; i < count; i++) {
    const own = bucketOf(hashes[i] ?? 0, bucketBits);
    while (bucket < own) starts[++bucket] = i;
  }
  while (bucket < 1 << bucketBits) starts[++bucket] = count;
  if (pairing === 1) {
    const lower = new Uint16Array(buffer, rests, count);
    for (let i = 0; i < count; i++) lower[i] = hashes[i] ?? 0;
  } else new Uint32Array(buffer, rests, count).set(hashes);
  const words = new Uint32Array(buffer, layout.numbers);
  for (let i = 0; i < count; i++) {
    const at = i * numberBits;
    const word = Math.floor(at / 32);
    const shift = at % 32;
    const number = numbers[i] ?? 0;
    words[word] = (words[word] ?? 0) | (number << shift);
    if (shift + numberBits > 32) words[word + 1] = number >>> (32 - shift);
  }
  const hashSums = new Uint32Array(buffer, layout.hashSums, layout.groups);
  const numberSums = new Uint32Array(buffer, layout.numberSums, layout.numberGroups);
  const table = new NameTable(bytes);
  for (let at = 0; at < hashSums.length; at++) hashSums[at] = table.hashSum(at);
  for (let at = 0; at < numberSums.length; at++) numberSums[at] = table.numberSum(at);
  return bytes;
}
