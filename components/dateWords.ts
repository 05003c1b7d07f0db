import { LOCALE, dateText } from './text';

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });

const dayFormat = format({ day: 'numeric', month: 'long', year: 'numeric' });
const monthFormat = format({ month: 'long', year: 'numeric' });
const yearFormat = format({ year: 'numeric' });
const dayOfYearFormat = format({ day: 'numeric', month: 'long' });
const monthOfYearFormat = format({ month: 'long' });
const weekdayFormat = format({ weekday: 'long' });

const DAY_MS = 86_400_000;

/** A calendar value that one formatter writes out, alone or as the end of a range. */
interface Calendar {
  date: Date;
  formatter: Intl.DateTimeFormat;
}

/**
 * A TIMEX3 or ISO 8601 value in the reader's words, of the precision it has and no finer:
 * `2011-11-26` → "26 November 2011", `2011-11` → "November 2011", `2012-W13` → "week of 26 March
 * 2012", `2018-03-06/2018-03-08` → "6–8 March 2018". Null, and what is no date, → "date unknown".
 */
export function dateWords(value: string | null): string {
  if (value === null) return dateText.unknown;
  const slash = value.indexOf('/');
  const words = slash === -1 ? single(value) : range(value.slice(0, slash), value.slice(slash + 1));
  return words ?? dateText.unknown;
}

function single(value: string): string | null {
  const date = calendar(value);
  if (date) return spaced(date.formatter.format(date.date));
  return timeOfDay(value) ?? week(value) ?? partOfYear(value) ?? vague(value) ?? duration(value);
}

function range(from: string, to: string): string | null {
  const open = (end: string): boolean => end === '' || end === '..';
  if (open(from)) return wrapped(single(to), dateText.until);
  if (open(to)) return wrapped(single(from), dateText.from);
  const start = calendar(from);
  const end = calendar(to);
  if (start && end && start.formatter === end.formatter && start.date <= end.date) {
    // Intl puts thin spaces around the dash; between plain numbers ("6–8", "2018–2020") print has none.
    return spaced(start.formatter.formatRange(start.date, end.date)).replace(
      /^(\d+) ?– ?(?=\d)/u,
      '$1–',
    );
  }
  const first = single(from);
  const last = single(to);
  return first === null || last === null ? null : dateText.to(first, last);
}

/** A plain day, month or year; null where `value` is none, or names a day that does not exist. */
function calendar(value: string): Calendar | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value);
  if (!parts) return null;
  const [, year = '', month = '01', day = '01'] = parts;
  const date = utc(Number(year), Number(month), Number(day));
  if (!date) return null;
  return { date, formatter: parts[3] ? dayFormat : parts[2] ? monthFormat : yearFormat };
}

/** `2012-01-12T09:30` → "12 January 2012, 09:30"; `2012-01-12TMO` → "12 January 2012, morning". */
function timeOfDay(value: string): string | null {
  const at = value.indexOf('T');
  if (at !== 10) return null;
  const day = calendar(value.slice(0, at));
  if (!day) return null;
  const words = spaced(day.formatter.format(day.date));
  const rest = value.slice(at + 1);
  const clock = /^\d{2}:\d{2}/u.exec(rest);
  if (clock) return dateText.at(words, clock[0]);
  const part = lookup(dateText.part, rest);
  return part === null ? words : dateText.inPartOf(part, words);
}

/** ISO 8601 weeks begin on Monday, and week 1 is the one that has 4 January in it. */
function week(value: string): string | null {
  const parts = /^(\d{4})-W(\d{2})(?:-(WE|[1-7]))?$/u.exec(value);
  if (!parts) return null;
  const [, year = '', number = '', rest] = parts;
  const fourth = utc(Number(year), 1, 4);
  if (!fourth) return null;
  const daysSinceMonday = (fourth.getUTCDay() + 6) % 7;
  const monday = fourth.getTime() + ((Number(number) - 1) * 7 - daysSinceMonday) * DAY_MS;
  const dayAfter = (days: number): string =>
    new Date(monday + days * DAY_MS).toISOString().slice(0, 10);
  // A week belongs to the year of its Thursday: only some years have a week 53, and none a week 0.
  if (!dayAfter(3).startsWith(year)) return null;
  if (rest === 'WE') return wrapped(range(dayAfter(5), dayAfter(6)), dateText.weekendOf);
  if (rest) return single(dayAfter(Number(rest) - 1));
  return wrapped(single(dayAfter(0)), dateText.weekOf);
}

/** Seasons, quarters, halves of a year, decades (`201` is 2010 to 2019). */
function partOfYear(value: string): string | null {
  if (/^\d{3}$/u.test(value)) return dateText.decade(`${value}0`);
  const parts = /^(\d{4})-(SP|SU|FA|AU|WI|Q[1-4]|H[12])$/u.exec(value);
  if (!parts) return null;
  const [, year = '', part = ''] = parts;
  const season = lookup(dateText.season, part);
  if (season !== null) return dateText.inSeason(season, year);
  const number = part.slice(1);
  return part.startsWith('Q') ? dateText.quarter(number, year) : dateText.half(number, year);
}

/** Values without a year, and references to no day at all. */
function vague(value: string): string | null {
  if (value === 'PRESENT_REF') return dateText.present;
  if (value === 'PAST_REF') return dateText.past;
  if (value === 'FUTURE_REF') return dateText.future;
  const weekday = /^XXXX-WXX-([1-7])$/u.exec(value);
  // 1 January 2024 was a Monday, day 1 of ISO 8601.
  if (weekday) return wrapped(weekdayName(Number(weekday[1])), dateText.weekdayUnknown);
  const parts = /^XXXX-(\d{2})(?:-(\d{2}))?$/u.exec(value);
  if (!parts) return null;
  // 2024 is a leap year, so that 29 February exists.
  const date = utc(2024, Number(parts[1]), Number(parts[2] ?? '01'));
  if (!date) return null;
  const formatter = parts[2] ? dayOfYearFormat : monthOfYearFormat;
  return dateText.yearUnknown(spaced(formatter.format(date)));
}

function weekdayName(isoDay: number): string {
  return weekdayFormat.format(new Date(Date.UTC(2024, 0, isoDay)));
}

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;
const CLOCK_UNITS = { H: 'hour', M: 'minute', S: 'second' } as const;

/** ISO 8601 durations of one unit (`P55D`, `PT2H`), `X` for a number nobody gave. */
function duration(value: string): string | null {
  const parts = /^P(T?)(\d{1,9}|X)([A-Z])$/u.exec(value);
  if (!parts) return null;
  const [, clock, count = '', letter = ''] = parts;
  const unit = clock ? lookup(CLOCK_UNITS, letter) : lookup(UNITS, letter);
  if (unit === null) return null;
  if (count === 'X') return lookup(dateText.some, unit);
  return new Intl.NumberFormat(LOCALE, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Number(count),
  );
}

/** Midnight UTC of a day, or null where the calendar has no such day. */
function utc(year: number, month: number, day: number): Date | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC reads years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
}

function lookup<T extends string>(table: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

function wrapped(words: string | null, wrap: (words: string) => string): string | null {
  return words === null ? null : wrap(words);
}

/** Intl separates with several kinds of spaces, depending on its data; a plain one reads the same. */
function spaced(words: string): string {
  return words.replace(/\s+/gu, ' ');
}
