const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A checksum of a few words of 32 bits, those from `from` to before `to`, and of `seed`: as FNV-1a, by
 * words and with the upper half mixed in, so that no change of one word goes unnoticed. For pieces of
 * some sixty bytes, of which a page looks at many: it takes less to begin than `checksum`.
 */
export function wordSum(words: Uint32Array, from: number, to: number, seed: number): number {
  let sum = Math.imul(seed ^ SEED, PRIME);
  for (let i = from; i < to; i++) sum = Math.imul(sum ^ (sum >>> 15) ^ (words[i] ?? 0), PRIME);
  return (sum ^ (sum >>> 16)) >>> 0;
}
