const PRIME_1 = 0x9e3779b1;
const PRIME_2 = 0x85ebca77;
const PRIME_3 = 0xc2b2ae3d;
const PRIME_4 = 0x27d4eb2f;
const PRIME_5 = 0x165667b1;

/**
 * xxHash32 with seed 0 (Collet, https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md), as an
 * unsigned number. It is there to notice what disks and bugs do to bytes, not what an enemy does. Words
 * are read as the machine has them, which is lowest byte first wherever the browsers run: before it is
 * compiled, code reads them several times as fast as through a `DataView`.
 */
export function checksum(bytes: Uint8Array): number {
  const end = bytes.byteLength;
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(whole.buffer, whole.byteOffset, end >>> 2);
  let at = 0;
  let hash = PRIME_5;
  if (end >= 16) {
    let a = (PRIME_1 + PRIME_2) | 0;
    let b = PRIME_2 | 0;
    let c = 0;
    let d = -PRIME_1 | 0;
    // Written out: a call for each word costs more than the word where code is not yet compiled.
    for (const last = words.length - 3; at < last; at += 4) {
      a = (a + Math.imul(words[at] ?? 0, PRIME_2)) | 0;
      a = Math.imul((a << 13) | (a >>> 19), PRIME_1);
      b = (b + Math.imul(words[at + 1] ?? 0, PRIME_2)) | 0;
      b = Math.imul((b << 13) | (b >>> 19), PRIME_1);
      c = (c + Math.imul(words[at + 2] ?? 0, PRIME_2)) | 0;
      c = Math.imul((c << 13) | (c >>> 19), PRIME_1);
      d = (d + Math.imul(words[at + 3] ?? 0, PRIME_2)) | 0;
      d = Math.imul((d << 13) | (d >>> 19), PRIME_1);
    }
    hash = (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0;
  }
  hash = (hash + end) | 0;
  for (; at < words.length; at++)
    hash = Math.imul(rotate((hash + Math.imul(words[at] ?? 0, PRIME_3)) | 0, 17), PRIME_4);
  for (let rest = at * 4; rest < end; rest++)
    hash = Math.imul(rotate((hash + Math.imul(whole[rest] ?? 0, PRIME_5)) | 0, 11), PRIME_1);
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
