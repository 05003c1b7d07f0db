/**
 * 24 bits of a text: FNV-1a over its code units (Fowler, Noll and Vo), with the last mixing step of
 * MurmurHash3 (Appleby) so that texts which differ in their end alone lie far apart.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 8;
}
