import { type Comparison, compareEvents, type EventFeatures } from './compareEvents';
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
 * The same of those of one day. The tellings of a great story that hundreds of articles tell on one day
 * all pair with each other: some of the pairs join them as well, and all of them are a square.
 */
const MOST_OF_A_DAY = 48;

/**
 * Pairs of tellings that are one event, each once, in no order that says anything: among those that
 * share a name, a place, a figure, a time of day or an article. `wanted` leaves pairs out before they
 * are compared.
 */
export function samePairs(
  tellings: readonly Telling[],
  wanted: (a: number, b: number) => boolean = () => true,
): TellingPair[] {
  const lists = new Map<string, TellingList>();
  const pairs: TellingPair[] = [];
  const lastMet = new Int32Array(tellings.length).fill(-1);
  for (const [b, { features }] of tellings.entries()) {
    const day = singleDay(features.date);
    const visit = (a: number): void => {
      if (lastMet[a] === b) return;
      lastMet[a] = b;
      const one = tellings[a]?.features;
      if (one === undefined || !wanted(a, b)) return;
      const { same, score, reasons } = compareEvents(one, features);
      if (same) pairs.push({ same, score, reasons, a, b });
    };
    for (const key of keysOf(features)) {
      const list = lists.get(key) ?? new TellingList();
      list.meet(day, visit);
      list.add(b, day);
      lists.set(key, list);
    }
  }
  return pairs;
}

function keysOf({ article, participants, place, figures, date }: EventFeatures): Set<string> {
  const keys = new Set([`a${article}`]);
  for (const id of participants) keys.add(`n${id}`);
  if (place !== null) keys.add(`n${place}`);
  for (const { value } of figures) keys.add(`f${value}`);
  if (date?.includes('T')) keys.add(`t${date}`);
  return keys;
}

/** The tellings met so far that have a key, ascending. */
class TellingList {
  readonly #all: number[] = [];
  readonly #byDay = new Map<string | null, number[]>();

  add(telling: number, day: string | null): void {
    this.#all.push(telling);
    const held = this.#byDay.get(day);
    if (held === undefined) this.#byDay.set(day, [telling]);
    else held.push(telling);
  }

  /** Calls `visit` for the last of those that are not of another day. */
  meet(day: string | null, visit: (telling: number) => void): void {
    const least = this.#all.at(-MOST_COMPARED) ?? 0;
    if (day === null) forLast(this.#all, least, MOST_COMPARED, visit);
    else {
      forLast(this.#byDay.get(day) ?? [], least, MOST_OF_A_DAY, visit);
      forLast(this.#byDay.get(null) ?? [], least, MOST_COMPARED, visit);
    }
  }
}

/** Calls `visit` for the last of an ascending list that are at least `least`, at most so many. */
function forLast(
  list: readonly number[],
  least: number,
  most: number,
  visit: (each: number) => void,
): void {
  const end = Math.max(0, list.length - most);
  for (let place = list.length - 1; place >= end; place--) {
    const each = list[place] ?? 0;
    if (each < least) return;
    visit(each);
  }
}

/** The day of a date that is of one day; null for any other. */
function singleDay(date: string | null): string | null {
  return date !== null && /^\d{4}-\d{2}-\d{2}(?!.*\/)/u.test(date) ? date.slice(0, 10) : null;
}
