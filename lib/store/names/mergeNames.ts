import type { NameDelta } from '../format/nameDelta';
import type { NamePairs } from '../format/nameTable';
import type { NameBatch } from './nameBatch';

/** A batch by hash, then number; of a pair that came and went the last word counts. */
export function sortedDelta({ hashes, numbers, lost }: NameBatch): NameDelta {
  const size = hashes.length;
  if (size > 1 << 21) throw new RangeError('too many names for one batch');
  // Hash and place in one number of 53 bits: sorted natively, several times as fast as by a function.
  const order = new Float64Array(size);
  for (let i = 0; i < size; i++) order[i] = (hashes[i] ?? 0) * 2 ** 21 + i;
  order.sort();
  const delta = {
    hashes: new Uint32Array(size),
    numbers: new Uint32Array(size),
    lost: new Uint8Array(size),
  };
  let filled = 0;
  for (let from = 0; from < size;) {
    const hash = hashes[placeOf(order, from)] ?? 0;
    let to = from + 1;
    while (to < size && hashes[placeOf(order, to)] === hash) to++;
    const last = new Map<number, number>();
    for (let i = from; i < to; i++) {
      const place = placeOf(order, i);
      last.set(numbers[place] ?? 0, lost[place] ?? 0);
    }
    const pairs = last.size === 1 ? last : [...last].sort(([a], [b]) => a - b);
    for (const [number, gone] of pairs) {
      delta.hashes[filled] = hash;
      delta.numbers[filled] = number;
      delta.lost[filled++] = gone;
    }
    from = to;
  }
  return {
    hashes: delta.hashes.slice(0, filled),
    numbers: delta.numbers.slice(0, filled),
    lost: delta.lost.slice(0, filled),
  };
}

function placeOf(order: Float64Array, i: number): number {
  return (order[i] ?? 0) % 2 ** 21;
}

/** Two deltas as one; of a pair that both have the newer one's word counts. */
export function mergeDelta(older: NameDelta | null, newer: NameDelta): NameDelta {
  if (older === null) return newer;
  const { places, filled } = merge(older, newer);
  const merged = {
    hashes: new Uint32Array(filled),
    numbers: new Uint32Array(filled),
    lost: new Uint8Array(filled),
  };
  for (let i = 0; i < filled; i++) {
    const place = places[i] ?? 0;
    const from = place < 0 ? newer : older;
    const at = place < 0 ? ~place : place;
    merged.hashes[i] = from.hashes[at] ?? 0;
    merged.numbers[i] = from.numbers[at] ?? 0;
    merged.lost[i] = from.lost[at] ?? 0;
  }
  return merged;
}

/** The table's pairs with what came and without what went. */
export function mergePairs(older: NamePairs, delta: NameDelta): NamePairs {
  const { places, filled } = merge(older, delta);
  const hashes = new Uint32Array(filled);
  const numbers = new Uint32Array(filled);
  let kept = 0;
  for (let i = 0; i < filled; i++) {
    const place = places[i] ?? 0;
    const at = place < 0 ? ~place : place;
    if (place < 0 && delta.lost[at] === 1) continue;
    const from = place < 0 ? delta : older;
    hashes[kept] = from.hashes[at] ?? 0;
    numbers[kept++] = from.numbers[at] ?? 0;
  }
  return { hashes: hashes.slice(0, kept), numbers: numbers.slice(0, kept) };
}

/** Where each pair of both lies, in order, each once: its place in `a`, or the complement of that in `b`, which wins. */
function merge(a: NamePairs, b: NamePairs): { places: Int32Array; filled: number } {
  const places = new Int32Array(a.hashes.length + b.hashes.length);
  let filled = 0;
  let i = 0;
  let j = 0;
  while (i < a.hashes.length && j < b.hashes.length) {
    const order =
      (a.hashes[i] ?? 0) - (b.hashes[j] ?? 0) || (a.numbers[i] ?? 0) - (b.numbers[j] ?? 0);
    places[filled++] = order < 0 ? i : ~j;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  while (i < a.hashes.length) places[filled++] = i++;
  while (j < b.hashes.length) places[filled++] = ~j++;
  return { places, filled };
}
