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
  const compare = (a: number, b: number): void => {
    const id = a * tellings.length + b;
    if (!wanted(a, b) || seen.has(id)) return;
    seen.add(id);
    const one = tellings[a]?.features;
    const other = tellings[b]?.features;
    if (!one || !other) return;
    const found = compareEvents(one, other);
    if (found.same) pairs.push({ ...found, a, b });
  };
  for (const list of byKey.values()) forPairs(list, days, compare);
  return pairs;
}

/** Calls `compare` for the pairs of an ascending list, the smaller first, that are not of two different days. */
function forPairs(
  list: readonly number[],
  days: readonly (string | null)[],
  compare: (a: number, b: number) => void,
): void {
  const met: number[] = [];
  const anyDay: number[] = [];
  const byDay = new Map<string, number[]>();
  for (const [place, b] of list.entries()) {
    const least = list[Math.max(0, place - MOST_COMPARED)] ?? 0;
    const day = days[b] ?? null;
    const held = day === null ? undefined : byDay.get(day);
    forLast(day === null ? met : anyDay, least, (a) => compare(a, b));
    if (held !== undefined) forLast(held, least, (a) => compare(a, b));
    met.push(b);
    if (day === null) anyDay.push(b);
    else if (held === undefined) byDay.set(day, [b]);
    else held.push(b);
  }
}

/** Calls `visit` for those of an ascending list that are at least `least`. */
function forLast(list: readonly number[], least: number, visit: (each: number) => void): void {
  for (let place = list.length - 1; place >= 0; place--) {
    const each = list[place] ?? 0;
    if (each < least) return;
    visit(each);
  }
}

/** The day of a date that is of one day; null for any other. */
function singleDay(date: string | null): string | null {
  return date !== null && /^\d{4}-\d{2}-\d{2}(?!.*\/)/u.test(date) ? date.slice(0, 10) : null;
}
