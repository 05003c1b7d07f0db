/** Increasing numbers whose gaps are kept as low bytes, then high bytes: `count` of them from `at`. */
export function readGapCodes(bytes: Uint8Array, at: number, count: number): Int32Array {
  const keys = new Int32Array(count);
  let key = 0;
  for (let i = 0; i < count; i++) {
    key += (bytes[at + i] ?? 0) + 256 * (bytes[at + count + i] ?? 0);
    keys[i] = key;
  }
  return keys;
}
