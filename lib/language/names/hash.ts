/** Bits of a feature's key: 80,000 rows in 2^26 keys make one foreign hit in 800 look-ups. */
export const KEY_BITS = 26;

/** 32-bit hash of a string (FNV-1a over UTF-16 code units, finished by {@link mix}). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash, text.length);
}

/** Joins two 32-bit hashes into one (multiply and xor-shift, as in MurmurHash3's finaliser). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x27d4eb2f);
  return hash ^ (hash >>> 13);
}

/** The key of a feature, out of its 32-bit hash. */
export function keyOf(hash: number): number {
  return hash >>> (32 - KEY_BITS);
}
