import type { KeyUnit } from './pageKeys';

/** What is in a greater share of the articles tells little, and its list is long. */
const COMMON_SHARE = 0.02;
/** In archives of a few hundred articles everything telling is in a greater share than that. */
const LEAST_COMMON = 20;

/**
 * Of the things on a page those that are looked up, so that no more than `most` rows are read: the most
 * telling first, by their worth for each further row. What is common is left for when there is nothing
 * else. `rowsOf` names the rows that a key needs and that are not in memory.
 */
export function chooseKeys(
  units: readonly KeyUnit[],
  rowsOf: (key: number) => readonly string[],
  most: number,
  articles: number,
): KeyUnit[] {
  const limit = Math.max(LEAST_COMMON, COMMON_SHARE * articles);
  const telling = units.filter(({ frequency }) => frequency <= limit);
  const rest = units.filter(({ frequency }) => frequency > limit);
  const rows = new Map(units.map((unit) => [unit, [...new Set(unit.keys.flatMap(rowsOf))]]));
  const read = new Set<string>();
  const chosen: KeyUnit[] = [];
  for (const pool of [telling, rest]) {
    const left = new Set(pool);
    while (left.size > 0) {
      let best: KeyUnit | null = null;
      let bestGain = 0;
      for (const unit of left) {
        const further = (rows.get(unit) ?? []).filter((row) => !read.has(row)).length;
        if (read.size + further > most) continue;
        // What needs no further row is free.
        const gain = further === 0 ? Infinity : unit.worth / further;
        if (gain <= bestGain) continue;
        [best, bestGain] = [unit, gain];
        if (further === 0) break;
      }
      if (best === null) break;
      left.delete(best);
      for (const row of rows.get(best) ?? []) read.add(row);
      chosen.push(best);
    }
    // Common things only where nothing telling was found at all.
    if (chosen.length > 0) break;
  }
  return chosen;
}
