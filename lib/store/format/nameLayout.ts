import { SEAL_BYTES } from './sealedBytes';

/** Kind and version of the sealed head. */
export const NAME_TABLE = { kind: 0x54, version: 2 } as const;

/** Bits of the greatest number that fits. */
export const MOST_BITS = 30;
/** Bytes of the head: the seal, the number of pairs and the bits of a number. */
export const HEAD = SEAL_BYTES + 8;
/** So many groups (as a power of two) share a checksum of their numbers. */
export const NUMBERS_BITS = 2;

/** Pairs from which on the upper half of the hash is told by the bucket alone. */
const LARGE = 1 << 17;
/** Neighbouring buckets share a checksum of their hashes, so many that they have this number of pairs. */
const CHECKED_PAIRS = 8;

/** Pairs of a key's hash and an entity's number, by hash, then number, each pair once. */
export interface NamePairs {
  hashes: Uint32Array;
  numbers: Uint32Array;
}

/** Where the parts of a table lie, in bytes. */
export interface NameLayout {
  count: number;
  numberBits: number;
  bucketBits: number;
  /** Buckets of a group, as a power of two. */
  groupBits: number;
  groups: number;
  numberGroups: number;
  hashSums: number;
  numberSums: number;
  starts: number;
  rests: number;
  numbers: number;
  bytes: number;
  /** Parts of hashes in a word, as a power of two: of a large table they have 16 bits each. */
  pairing: 0 | 1;
}

/** The layout of a table: everything follows from two numbers, which stand behind the seal. */
export function layoutOf(count: number, numberBits: number): NameLayout {
  const pairing = count >= LARGE ? 1 : 0;
  const bucketBits = pairing === 1 ? 16 : Math.max(0, 29 - Math.clz32(count));
  const perBucket = Math.max(1, count) / (1 << bucketBits);
  const groupBits = Math.max(
    0,
    Math.min(bucketBits, Math.ceil(Math.log2(CHECKED_PAIRS / perBucket))),
  );
  const groups = 1 << (bucketBits - groupBits);
  const numberGroups = Math.max(1, groups >>> NUMBERS_BITS);
  const numberSums = HEAD + 4 * groups;
  const starts = numberSums + 4 * numberGroups;
  const rests = starts + 4 * ((1 << bucketBits) + 1);
  const numbers = rests + 4 * ((count + pairing) >> pairing);
  const bytes = numbers + 4 * (Math.ceil((count * numberBits) / 32) + 1);
  return {
    count,
    numberBits,
    bucketBits,
    groupBits,
    groups,
    numberGroups,
    hashSums: HEAD,
    numberSums,
    starts,
    rests,
    numbers,
    bytes,
    pairing,
  };
}

/** The bucket of a hash: its upper bits. */
export function bucketOf(hash: number, bits: number): number {
  return bits === 0 ? 0 : hash >>> (32 - bits);
}
