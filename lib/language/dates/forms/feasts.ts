import { addDays, weekdayOf } from '../calendar';
import type { MonthDay } from '../candidate';

/** Feasts on the same day every year. Names are in lower case, with straight apostrophes. */
const FIXED: Readonly<Record<string, MonthDay>> = {
  "new year's day": { month: 1, day: 1 },
  "valentine's day": { month: 2, day: 14 },
  "st. patrick's day": { month: 3, day: 17 },
  "st patrick's day": { month: 3, day: 17 },
  "april fools' day": { month: 4, day: 1 },
  "april fool's day": { month: 4, day: 1 },
  'may day': { month: 5, day: 1 },
  'fourth of july': { month: 7, day: 4 },
  '4th of july': { month: 7, day: 4 },
  'bastille day': { month: 7, day: 14 },
  halloween: { month: 10, day: 31 },
  'guy fawkes night': { month: 11, day: 5 },
  'bonfire night': { month: 11, day: 5 },
  'armistice day': { month: 11, day: 11 },
  'veterans day': { month: 11, day: 11 },
  'christmas eve': { month: 12, day: 24 },
  'christmas day': { month: 12, day: 25 },
  christmas: { month: 12, day: 25 },
  'boxing day': { month: 12, day: 26 },
  "new year's eve": { month: 12, day: 31 },
};

/** Feasts on the n-th weekday of a month (n counts back from its end where negative), as the United States keep them. */
const NTH: Readonly<Record<string, { month: number; weekday: number; nth: number }>> = {
  'martin luther king jr. day': { month: 1, weekday: 1, nth: 3 },
  'martin luther king day': { month: 1, weekday: 1, nth: 3 },
  "presidents' day": { month: 2, weekday: 1, nth: 3 },
  'presidents day': { month: 2, weekday: 1, nth: 3 },
  'memorial day': { month: 5, weekday: 1, nth: -1 },
  'labor day': { month: 9, weekday: 1, nth: 1 },
  'columbus day': { month: 10, weekday: 1, nth: 2 },
  'thanksgiving day': { month: 11, weekday: 4, nth: 4 },
  thanksgiving: { month: 11, weekday: 4, nth: 4 },
};

/** Days from Easter Sunday of the western churches. */
const FROM_EASTER: Readonly<Record<string, number>> = {
  'ash wednesday': -46,
  'palm sunday': -7,
  'maundy thursday': -3,
  'good friday': -2,
  'easter sunday': 0,
  'easter day': 0,
  easter: 0,
  'easter monday': 1,
};

/** The names known, longest first, in lower case with straight apostrophes. */
export const FEASTS: readonly string[] = [
  ...Object.keys(FIXED),
  ...Object.keys(NTH),
  ...Object.keys(FROM_EASTER),
].sort((a, b) => b.length - a.length);

/** Month and day of a feast (a name of {@link FEASTS}) in a year; null for no feast that is known. */
export function feastIn(name: string, year: number): MonthDay | null {
  const fixed = FIXED[name];
  if (fixed) return fixed;
  const nth = NTH[name];
  if (nth) return nthWeekday(year, nth);
  const days = FROM_EASTER[name];
  if (days === undefined) return null;
  const { month, day } = addDays({ year, ...easterOf(year) }, days);
  return { month, day };
}

/** Whether a feast falls on other days in other years, so that without a year only its month or less is known. */
export function isMovable(name: string): boolean {
  return FIXED[name] === undefined;
}

/** The month of a movable feast that never leaves it; null for those around Easter. */
export function feastMonth(name: string): number | null {
  return NTH[name]?.month ?? null;
}

function nthWeekday(
  year: number,
  { month, weekday, nth }: { month: number; weekday: number; nth: number },
): MonthDay {
  const first = { year, month, day: 1 };
  const day = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (Math.max(nth, 1) - 1) * 7;
  // The last one of May, the only month that is counted from its end: day 25 to 31.
  return { month, day: nth > 0 ? day : day + Math.floor((31 - day) / 7) * 7 };
}

/** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
function easterOf(year: number): MonthDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return { month, day: (h + l - 7 * m + 33 * month + 19) % 32 };
}
