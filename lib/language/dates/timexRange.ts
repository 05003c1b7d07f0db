import {
  addDays,
  daysBetween,
  daysInMonth,
  formatDay,
  isDay,
  parseDay,
  weekStart,
} from './calendar';
import type { Day } from './calendar';

/** First months of the seasons, northern and meteorological: each lasts three months. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/**
 * First and last day (`YYYY-MM-DD`, inclusive) that a TIMEX3 value covers: a day (with a time or a
 * part of the day too), week, weekend, month, quarter, half, season, year, decade (`199`), century
 * (`19`) or interval (`a/b`). Null for durations, references and values with unknown parts.
 */
export function timexRange(value: string): Readonly<{ from: string; to: string }> | null {
  const held = known.get(value);
  if (held !== undefined) return held;
  const range = value.includes('/') ? intervalOf(value) : simpleRange(value);
  const days = range && { from: formatDay(range.from), to: formatDay(range.to) };
  if (known.size < MOST_KNOWN) known.set(value, days);
  return days;
}

/** The ranges of values met so far: an archive has the same few thousand over and over. */
const known = new Map<string, Readonly<{ from: string; to: string }> | null>();
const MOST_KNOWN = 10_000;

/** Whether two values may tell of the same time: both cover days, and one covers all of the other's. */
export function compatibleDates(a: string, b: string): boolean {
  const first = timexRange(a);
  const second = timexRange(b);
  if (!first || !second) return false;
  return (
    (first.from <= second.from && second.to <= first.to) ||
    (second.from <= first.from && first.to <= second.to)
  );
}

/** The value that covers fewer days (the longer of two that cover the same); null where both are. */
export function finerDate(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  const first = lengthOf(a);
  const second = lengthOf(b);
  if (first === second) return b.length > a.length && b.startsWith(a) ? b : a;
  return first < second ? a : b;
}

/** Days covered; infinite for what covers none that are known. */
function lengthOf(value: string): number {
  const range = timexRange(value);
  const from = range && parseDay(range.from);
  const to = range && parseDay(range.to);
  return from && to ? daysBetween(from, to) + 1 : Infinity;
}

interface DayRange {
  from: Day;
  to: Day;
}

function intervalOf(value: string): DayRange | null {
  const [first = '', second = '', ...rest] = value.split('/');
  const from = simpleRange(first);
  const to = simpleRange(second);
  if (!from || !to || rest.length > 0 || daysBetween(from.from, to.to) < 0) return null;
  return { from: from.from, to: to.to };
}

function simpleRange(value: string): DayRange | null {
  const day = /^\d{4}-\d{2}-\d{2}(?:T.*)?$/u.test(value) ? parseDay(value) : null;
  if (day) return { from: day, to: day };
  const week = /^(\d{4})-W(\d{1,2})(-WE)?$/u.exec(value);
  if (week) {
    const monday = weekStart(Number(week[1]), Number(week[2]));
    const from = week[3] === undefined ? monday : addDays(monday, 5);
    return { from, to: addDays(monday, 6) };
  }
  const part = /^(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI)|(\d{2}))$/u.exec(value);
  if (part) {
    const year = Number(part[1]);
    if (part[2] !== undefined) return months(year, Number(part[2]) * 3 - 2, 3);
    if (part[3] !== undefined) return months(year, Number(part[3]) * 6 - 5, 6);
    if (part[4] !== undefined) return months(year, SEASONS[part[4]] ?? 1, 3);
    return isDay({ year, month: Number(part[5]), day: 1 })
      ? months(year, Number(part[5]), 1)
      : null;
  }
  if (!/^\d{2,4}$/u.test(value)) return null;
  const years = 10 ** (4 - value.length);
  return months(Number(value) * years, 1, 12 * years);
}

function months(year: number, month: number, count: number): DayRange {
  const last = year * 12 + month - 1 + count - 1;
  const to = { year: Math.floor(last / 12), month: (last % 12) + 1 };
  return { from: { year, month, day: 1 }, to: { ...to, day: daysInMonth(to.year, to.month) } };
}
