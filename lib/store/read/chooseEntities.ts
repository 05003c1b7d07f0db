import { blockOf } from '../entities/entityBlock';

/** How much a hit of a key of this kind promises: an exact name most, mere likeness least. */
const PROMISE: Record<string, number> = { f: 4, n: 4, i: 4, a: 2, p: 1 };
const LIKENESS = 0.25;
/** The last of the keys promises so much of what the first does: they come by how much they matter. */
const LAST = 0.5;

/**
 * Of the entities that keys lead to those that are read, in so many blocks: blocks are taken whole, by
 * the sum of what their hits promise, until `fits` says no. A hit promises less the more others its
 * key leads to, and more the more articles name it (`frequency`).
 */
export function chooseEntities(
  keys: readonly string[],
  hits: ReadonlyMap<string, readonly number[]>,
  frequency: (entity: number) => number,
  fits: (entities: readonly number[]) => boolean,
): number[] {
  const all = [...new Set([...hits.values()].flat())];
  if (fits(all)) return all;
  const promise = new Map<number, number>();
  for (const [at, key] of keys.entries()) {
    const found = hits.get(key) ?? [];
    const kind = PROMISE[key.slice(0, key.indexOf(':'))] ?? LIKENESS;
    const early = 1 - ((1 - LAST) * at) / keys.length;
    for (const entity of found) {
      const seen = Math.log1p(1 + frequency(entity));
      const worth = (kind * early * seen) / found.length;
      promise.set(entity, (promise.get(entity) ?? 0) + worth);
    }
  }
  const blocks = new Map<number, { worth: number; entities: number[] }>();
  for (const [entity, worth] of promise) {
    const block = blocks.get(blockOf(entity)) ?? { worth: 0, entities: [] };
    block.worth += worth;
    block.entities.push(entity);
    blocks.set(blockOf(entity), block);
  }
  const ranked = [...blocks].sort((a, b) => b[1].worth - a[1].worth || a[0] - b[0]);
  let chosen: number[] = [];
  for (const [, { entities }] of ranked) {
    const more = [...chosen, ...entities];
    // A block that is remembered costs nothing: later ones may still fit.
    if (fits(more)) chosen = more;
  }
  return chosen;
}
