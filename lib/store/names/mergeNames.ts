import type { NameDelta } from '../format/nameDelta';
import type { NamePairs } from '../format/nameLayout';
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
  const most = older.hashes.length + newer.hashes.length;
  const hashes = new Uint32Array(most);
  const numbers = new Uint32Array(most);
  const lost = new Uint8Array(most);
  let filled = 0;
  weave(
    older,
    newer,
    (from, to) => {
      hashes.set(older.hashes.subarray(from, to), filled);
      numbers.set(older.numbers.subarray(from, to), filled);
      lost.set(older.lost.subarray(from, to), filled);
      filled += to - from;
    },
    (at) => {
      hashes[filled] = newer.hashes[at] ?? 0;
      numbers[filled] = newer.numbers[at] ?? 0;
      lost[filled++] = newer.lost[at] ?? 0;
    },
  );
  return {
    hashes: hashes.slice(0, filled),
    numbers: numbers.slice(0, filled),
    lost: lost.slice(0, filled),
  };
}

/** The table's pairs with what came and without what went. */
export function mergePairs(older: NamePairs, delta: NameDelta): NamePairs {
  const most = older.hashes.length + delta.hashes.length;
  const hashes = new Uint32Array(most);
  const numbers = new Uint32Array(most);
  let filled = 0;
  weave(
    older,
    delta,
    (from, to) => {
      hashes.set(older.hashes.subarray(from, to), filled);
      numbers.set(older.numbers.subarray(from, to), filled);
      filled += to - from;
    },
    (at) => {
      if (delta.lost[at] === 1) return;
      hashes[filled] = delta.hashes[at] ?? 0;
      numbers[filled++] = delta.numbers[at] ?? 0;
    },
  );
  return { hashes: hashes.slice(0, filled), numbers: numbers.slice(0, filled) };
}

/**
 * Goes through the pairs of both in order: `run` gets the stretches of the older that lie between those
 * of the newer, `one` each of the newer; what both have is the newer's. Stretches are found by steps
 * that double, as the newer is mostly a small part of the older.
 */
function weave(
  older: NamePairs,
  newer: NamePairs,
  run: (from: number, to: number) => void,
  one: (at: number) => void,
): void {
  const size = older.hashes.length;
  let from = 0;
  for (let at = 0; at < newer.hashes.length; at++) {
    const hash = newer.hashes[at] ?? 0;
    const number = newer.numbers[at] ?? 0;
    const order = (i: number): number =>
      (older.hashes[i] ?? 0) - hash || (older.numbers[i] ?? 0) - number;
    let low = from;
    let step = 1;
    while (low + step <= size && order(low + step - 1) < 0) {
      low += step;
      step *= 2;
    }
    let high = Math.min(size, low + step - 1);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (order(middle) < 0) low = middle + 1;
      else high = middle;
    }
    if (low > from) run(from, low);
    one(at);
    from = low < size && order(low) === 0 ? low + 1 : low;
  }
  if (from < size) run(from, size);
}
