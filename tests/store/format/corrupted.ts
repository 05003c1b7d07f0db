import * as fc from 'fast-check';

/** These bytes cut, lengthened, or with one to four bits flipped: never as they were. */
export function corrupted(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(bytes.length * 8 - 1);
  const flipped = fc.uniqueArray(place, { minLength: 1, maxLength: 4 }).map((places) => {
    const changed = bytes.slice();
    for (const at of places) changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7));
    return changed;
  });
  const cut = fc.nat(bytes.length - 1).map((length) => bytes.slice(0, length));
  const longer = fc
    .uint8Array({ minLength: 1, maxLength: 20 })
    .map((more) => Uint8Array.from([...bytes, ...more]));
  return fc.oneof(flipped, cut, longer);
}
