import type { Columns } from './columns';
import { runningSum } from './columns';
import { GROUPINGS, LEVELS, type PageShape } from './pageShape';

/** A block of this many words that is believed to be of the article bounds it. */
const CORE_WORDS = 12;
/** Distances further than this are the same. */
const FAR = 60;

/**
 * Adds what a belief about which blocks are of the article (0 to 1 for each) says of every block: how
 * its like are judged, and where it stands in what is believed. A block's own belief is left out.
 */
export function addBeliefFeatures(
  columns: Columns,
  prefix: string,
  shape: PageShape,
  belief: Float64Array,
): void {
  const { sizes, words, groups } = shape;
  const count = sizes.length;
  const mass = sizes.map((size, row) => size * (belief[row] ?? 0));
  const passed = runningSum(mass);
  const total = Math.max(1, passed[count] ?? 1);
  const core = (row: number): boolean =>
    (belief[row] ?? 0) > 0.5 && (words[row] ?? 0) >= CORE_WORDS;
  let first = 0;
  while (first < count && !core(first)) first++;
  let last = count - 1;
  while (last > first && !core(last)) last--;
  columns.add(`${prefix}passed`, (row) => (passed[row] ?? 0) / total);
  columns.add(`${prefix}from first`, (row) => clamp(row - first));
  columns.add(`${prefix}from last`, (row) => clamp(row - last));
  for (const [grouping, group] of groups.entries()) {
    const size = group.length;
    const texts = new Float64Array(size);
    const beliefs = new Float64Array(size);
    const members = new Float64Array(size);
    for (const [row, key] of group.entries()) {
      texts[key] = (texts[key] ?? 0) + (mass[row] ?? 0);
      beliefs[key] = (beliefs[key] ?? 0) + (belief[row] ?? 0);
      members[key] = (members[key] ?? 0) + 1;
    }
    const key = (row: number): number => group[row] ?? 0;
    const name = `${prefix}${GROUPINGS[grouping] ?? ''}`;
    columns.add(`${name}: text`, (row) => ((texts[key(row)] ?? 0) - (mass[row] ?? 0)) / total);
    columns.add(`${name}: belief`, (row) => {
      const others = (members[key(row)] ?? 1) - 1;
      return others < 1 ? -1 : ((beliefs[key(row)] ?? 0) - (belief[row] ?? 0)) / others;
    });
  }
  const held = elementMass(shape, mass);
  columns.add(`${prefix}out of frame`, (row) => levelsOut(shape, held, row, total * 0.85));
  columns.add(`${prefix}out of core`, (row) => levelsOut(shape, held, row, total * 0.3));
  columns.addNeighbours(`${prefix}belief`, belief, [-2, -1, 1, 2]);
  columns.addWindows(`${prefix}belief near`, belief, 5);
}

/** How much of `mass` each element holds. */
function elementMass({ owners, parents }: PageShape, mass: Float64Array): Float64Array {
  const held = new Float64Array(parents.length);
  for (const [row, owner] of owners.entries()) {
    const own = mass[row] ?? 0;
    if (own === 0) continue;
    let element = owner;
    for (let level = 0; level < LEVELS && element >= 0; level++) {
      held[element] = (held[element] ?? 0) + own;
      element = parents[element] ?? -1;
    }
  }
  return held;
}

/** How many elements out from the block one holds at least `share`. */
function levelsOut(
  { owners, parents }: PageShape,
  held: Float64Array,
  row: number,
  share: number,
): number {
  let levels = 0;
  let element = owners[row] ?? -1;
  while (element >= 0 && levels < FAR && (held[element] ?? 0) < share) {
    element = parents[element] ?? -1;
    levels++;
  }
  return levels;
}

function clamp(distance: number): number {
  return Math.max(-FAR, Math.min(FAR, distance));
}
