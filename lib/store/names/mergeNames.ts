import type { NameDelta } from '../format/nameDelta';
import type { NamePairs } from '../format/nameTable';
import type { NameBatch } from './nameBatch';

/** A batch by hash, then number; of a pair that came and went the last word counts. */
export function sortedDelta(batch: NameBatch): NameDelta {
  const order = Array.from({ length: batch.size }, (_, i) => i);
  const hash = (i: number): number => batch.hashes[i] ?? 0;
  const number = (i: number): number => batch.numbers[i] ?? 0;
  order.sort((a, b) => hash(a) - hash(b) || number(a) - number(b) || a - b);
  const last = order.filter((i, at) => {
    const next = order[at + 1];
    return next === undefined || hash(next) !== hash(i) || number(next) !== number(i);
  });
  return {
    hashes: Uint32Array.from(last, hash),
    numbers: Uint32Array.from(last, number),
    lost: Uint8Array.from(last, (i) => batch.lost[i] ?? 0),
  };
}

/** Two deltas as one; of a pair that both have the newer one's word counts. */
export function mergeDelta(older: NameDelta | null, newer: NameDelta): NameDelta {
  if (older === null) return newer;
  const merged = merge(older, newer);
  return {
    hashes: merged.hashes,
    numbers: merged.numbers,
    lost: Uint8Array.from(merged.from, (place, i) =>
      merged.second[i] === 1 ? (newer.lost[place] ?? 0) : (older.lost[place] ?? 0),
    ),
  };
}

/** The table with what came and without what went. */
export function mergePairs(table: NamePairs | null, delta: NameDelta): NamePairs {
  const older = table ?? { hashes: new Uint32Array(0), numbers: new Uint32Array(0) };
  const { hashes, numbers, from, second } = merge(older, delta);
  let filled = 0;
  for (let i = 0; i < hashes.length; i++) {
    if (second[i] === 1 && delta.lost[from[i] ?? 0] === 1) continue;
    hashes[filled] = hashes[i] ?? 0;
    numbers[filled++] = numbers[i] ?? 0;
  }
  return { hashes: hashes.slice(0, filled), numbers: numbers.slice(0, filled) };
}

/** All pairs of both in order, each once, and where each is from; of a pair in both, the second. */
function merge(a: NamePairs, b: NamePairs): NamePairs & { from: Uint32Array; second: Uint8Array } {
  const most = a.hashes.length + b.hashes.length;
  const hashes = new Uint32Array(most);
  const numbers = new Uint32Array(most);
  const from = new Uint32Array(most);
  const second = new Uint8Array(most);
  let filled = 0;
  let i = 0;
  let j = 0;
  while (i < a.hashes.length || j < b.hashes.length) {
    const order = compare(a, i, b, j);
    const [of, at] = order < 0 ? [a, i] : [b, j];
    hashes[filled] = of.hashes[at] ?? 0;
    numbers[filled] = of.numbers[at] ?? 0;
    from[filled] = at;
    second[filled++] = order < 0 ? 0 : 1;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return {
    hashes: hashes.subarray(0, filled),
    numbers: numbers.subarray(0, filled),
    from: from.subarray(0, filled),
    second: second.subarray(0, filled),
  };
}

function compare(a: NamePairs, i: number, b: NamePairs, j: number): number {
  if (i >= a.hashes.length) return 1;
  if (j >= b.hashes.length) return -1;
  return (a.hashes[i] ?? 0) - (b.hashes[j] ?? 0) || (a.numbers[i] ?? 0) - (b.numbers[j] ?? 0);
}
