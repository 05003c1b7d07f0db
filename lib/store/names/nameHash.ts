/**
 * The hash by which the name table knows a key, unsigned 32 bits, evenly spread: FNV-1a over UTF-16
 * units, with the last steps of MurmurHash3, because the table is ordered by the upper bits. Of a
 * million keys some 0.02 % of others hit one of them, so whoever looks up verifies.
 */
export function nameHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
