/** A calendar day of the proleptic Gregorian calendar. `month` is 1…12, `day` 1…31. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const DAY_MS = 86_400_000;

/** The day of the ISO date that `value` begins with, or null where it gives none finer than a month. */
export function parseDay(value: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(value);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
}

/** Whether such a day exists (no 31 April, no 29 February outside leap years). */
export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Number of days of a month. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000, month, 0)).getUTCDate() - (month === 2 && !isLeap(year) ? 1 : 0);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The day `count` days later (earlier, where negative). */
export function addDays(day: Day, count: number): Day {
  return fromTime(toTime(day) + count * DAY_MS);
}

/** The same day of the month `count` months later, or that month's last day where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const months = day.year * 12 + day.month - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) };
}

/** Days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((toTime(b) - toTime(a)) / DAY_MS);
}

/** ISO weekday, 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(toTime(day)).getUTCDay() || 7;
}

/** ISO 8601 week of a day: the week of the year that holds its Thursday. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = { year: thursday.year, month: 1, day: 1 };
  return { year: thursday.year, week: Math.floor(daysBetween(first, thursday) / 7) + 1 };
}

/** Monday of an ISO week. */
export function weekStart(year: number, week: number): Day {
  // 4 January always lies in week 1.
  const fourth = { year, month: 1, day: 4 };
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
}

/** `YYYY-MM-DD`. */
export function formatDay({ year, month, day }: Day): string {
  return `${formatMonth(year, month)}-${pad(day)}`;
}

/** `YYYY-MM`. */
export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${pad(month)}`;
}

/** `YYYY-Www`. */
export function formatWeek({ year, week }: { year: number; week: number }): string {
  return `${formatYear(year)}-W${pad(week)}`;
}

/** `YYYY`. */
export function formatYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** Two digits. */
export function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function toTime({ year, month, day }: Day): number {
  const date = new Date(0);
  // Date.UTC would read years below 100 as 19xx.
  return date.setUTCFullYear(year, month - 1, day);
}

function fromTime(time: number): Day {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
