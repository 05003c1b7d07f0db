import { type Comparison, compareEvents } from './compareEvents';
import type { Telling } from './telling';

/** Two tellings, by their places in a list of them, and how they agree. */
export interface TellingPair extends Comparison {
  a: number;
  b: number;
}

/**
 * Tellings that one is compared with by one key. A name that hundreds of tellings of one month have in
 * common says little by itself, and those that are one event share a figure or another name too.
 */
const MOST_COMPARED = 400;

/**
 * Pairs of tellings that are one event, each once, in no order that says anything: among those that
 * share a name, a place, a figure, a time of day or an article. `wanted` leaves pairs out before they
 * are compared.
 */
export function samePairs(
  tellings: readonly Telling[],
  wanted: (a: number, b: number) => boolean = () => true,
): TellingPair[] {
  const byKey = new Map<string, number[]>();
  for (const [index, { features }] of tellings.entries()) {
    const names = new Set([
      ...features.participants,
      ...(features.place === null ? [] : [features.place]),
    ]);
    const keys = [
      ...[...names].map((id) => `n${id}`),
      ...new Set(features.figures.map(({ value }) => `f${value}`)),
      `a${features.article}`,
      ...(features.date?.includes('T') ? [`t${features.date}`] : []),
    ];
    for (const key of keys) {
      const held = byKey.get(key);
      if (held === undefined) byKey.set(key, [index]);
      else held.push(index);
    }
  }
  const days = tellings.map(({ features }) => singleDay(features.date));
  const pairs: TellingPair[] = [];
  const seen = new Set<number>();
  for (const list of byKey.values()) {
    for (const [place, a] of list.entries()) {
      const end = Math.min(list.length, place + 1 + MOST_COMPARED);
      for (let next = place + 1; next < end; next++) {
        const b = list[next] ?? a;
        // A cheap look before the comparison: two different days never meet.
        if (days[a] !== days[b] && days[a] !== null && days[b] !== null) continue;
        const id = a * tellings.length + b;
        if (!wanted(a, b) || seen.has(id)) continue;
        seen.add(id);
        const one = tellings[a]?.features;
        const other = tellings[b]?.features;
        if (!one || !other) continue;
        const found = compareEvents(one, other);
        if (found.same) pairs.push({ ...found, a, b });
      }
    }
  }
  return pairs;
}

/** The day of a date that is of one day; null for any other. */
function singleDay(date: string | null): string | null {
  return date !== null && /^\d{4}-\d{2}-\d{2}(?!.*\/)/u.test(date) ? date.slice(0, 10) : null;
}
