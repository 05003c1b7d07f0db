import {
  addDays,
  daysBetween,
  formatDay,
  formatWeek,
  isDay,
  isoWeek,
  pad,
  weekdayOf,
} from './calendar';
import type { Day } from './calendar';
import type { MonthDay } from './candidate';
import { feastIn, feastMonth, isMovable } from './forms/feasts';
import type { Tense } from './tense';

/** The day of a weekday: the nearest past, unless "next" or the clause looks ahead. `turn` as in {@link DateForm}. */
export function weekdayValue(
  { weekday, turn }: { weekday: number; turn: number | null },
  tense: Tense,
  day: Day | null,
): string {
  if (!day) return `XXXX-WXX-${weekday}`;
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (turn === -1) return formatDay(addDays(day, -(back || 7)));
  const ahead = (7 - back) % 7;
  if (turn === 1) return formatDay(addDays(day, ahead || 7));
  const coming = turn === 0 ? !isPast(tense) : tense === 'future';
  return formatDay(addDays(day, coming ? ahead : -back));
}

/**
 * How many times nearer the coming occurrence must be than the last to be meant, by tense.
 * Newspapers leave out the year only where the nearest fits, so the nearest wins even against
 * the tense when the other is most of a year away.
 */
export const NEARER: Readonly<Record<Tense, number>> = {
  done: Infinity,
  past: 4,
  unknown: 2,
  future: 0.3,
};

/** Whether a clause tells of what has happened. */
export function isPast(tense: Tense): boolean {
  return tense === 'past' || tense === 'done';
}

/** The year in which a day of the year is meant: the nearest, leaning to the past. */
function fittingYear({ month, day }: MonthDay, tense: Tense, published: Day): number {
  const { year } = published;
  const distance = (at: number): number => daysBetween(published, { year: at, month, day });
  const past = distance(year) <= 0 ? year : year - 1;
  // What happened on a day that this year has had needs no year to be told.
  if (isPast(tense) && past === year) return past;
  return -distance(past) > NEARER[tense] * distance(past + 1) ? past + 1 : past;
}

/** The year of those about the publication date in which the day of the year falls on a weekday (ISO, 0 for none); null for none of them. */
function yearByWeekday(day: MonthDay, weekday: number, likely: number): number | null {
  if (weekday === 0) return null;
  const years = [likely, likely - 1, likely + 1, likely - 2];
  return years.find((year) => weekdayOf({ year, ...only(day) }) === weekday) ?? null;
}

/** Years back to a leap year: eight at most, where a century is none. */
const LEAP_GAP = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** The day (or days, `a/b`) of a day of the year, in the year that its weekday tells or that fits best. */
export function monthDayValue(
  from: MonthDay & { weekday: number },
  until: MonthDay | null,
  tense: Tense,
  published: Day | null,
): string {
  const partial = ({ month, day }: MonthDay): string => `XXXX-${pad(month)}-${pad(day)}`;
  const unanchored = until ? `${partial(from)}/${partial(until)}` : partial(from);
  if (!published) return unanchored;
  const likely = fittingYear(from, tense, published);
  const meant = yearByWeekday(from, from.weekday, likely) ?? likely;
  const turn = until !== null && until.month < from.month ? 1 : 0;
  const last = until ?? from;
  // 29 February, at either end: the leap year before.
  const year = LEAP_GAP.map((back) => meant - back).find(
    (at) =>
      at > 0 && isDay({ year: at, ...only(from) }) && isDay({ year: at + turn, ...only(last) }),
  );
  if (year === undefined) return unanchored;
  const first = formatDay({ year, ...only(from) });
  return until ? `${first}/${formatDay({ year: year + turn, ...only(until) })}` : first;
}

function only({ month, day }: MonthDay): MonthDay {
  return { month, day };
}

/** The ISO week of a day of the year, in the year it names or that fits best. */
export function weekOfValue(
  { month, day, year }: MonthDay & { year: number | null },
  tense: Tense,
  published: Day | null,
): string {
  const fitting = year ?? (published && fittingYear({ month, day }, tense, published));
  const known = fitting === null ? null : { year: fitting, month, day };
  return known && isDay(known) ? formatWeek(isoWeek(known)) : 'XXXX-WXX';
}

/**
 * The day of two numbers below thirteen: the day stands first, as in most of the world, unless the
 * other order gives the publication day or the day before it, or only the other is no later.
 */
export function eitherDayValue(
  { year, first, second }: { year: number; first: number; second: number },
  published: Day | null,
): string {
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  if (!published) return formatDay(dayFirst);
  const age = daysBetween(monthFirst, published);
  const fits = age === 0 || age === 1 || (age > 0 && daysBetween(dayFirst, published) < 0);
  return formatDay(fits ? monthFirst : dayFirst);
}

/** The day of a feast, in the year it names or that fits best; null for no feast that is known. */
export function holidayValue(
  key: string,
  turn: number | null,
  tense: Tense,
  published: Day | null,
): string | null {
  const stated = /^(.*) (\d{4})$/u.exec(key);
  const name = stated?.[1] ?? key;
  const about = feastIn(name, published?.year ?? 2000);
  if (!about) return null;
  if (!published && !stated) return withoutYear(name, about);
  const direction = turn === -1 ? 'past' : turn === 1 ? 'future' : tense;
  const year = stated
    ? Number(stated[2])
    : published
      ? fittingYear(about, direction, published)
      : 0;
  const exact = feastIn(name, year);
  return exact && formatDay({ year, ...exact });
}

/** What is known of a feast without its year: its day, its month or nothing. */
function withoutYear(name: string, { month, day }: MonthDay): string {
  if (!isMovable(name)) return `XXXX-${pad(month)}-${pad(day)}`;
  const own = feastMonth(name);
  return own === null ? 'XXXX' : `XXXX-${pad(own)}`;
}
