/**
 * Keys of the inverted index: unsigned 32-bit numbers, the kind in the upper bits, so that each kind
 * lies together and numbers given in order of appearance stay neighbours.
 */

/** A term's bucket (`termBucket`, 18 bits): articles that are about the term. */
export function termKey(bucket: number): number {
  return bucket >>> 0;
}

/** A hash of what tellings of one event can have in common (block and figure, name or day): articles that have such a telling. */
export function tellingKeyOf(hash: number): number {
  return (0x40000000 | (hash & 0x3fffffff)) >>> 0;
}

/** An entity's number (30 bits): articles that name it. */
export function entityKey(number: number): number {
  return (0x80000000 | number) >>> 0;
}

/** A story's number (30 bits): articles that tell of it. */
export function storyKey(number: number): number {
  return (0xc0000000 | number) >>> 0;
}
