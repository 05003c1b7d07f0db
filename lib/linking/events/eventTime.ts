import { compatibleDates, timexRange } from '../../language/dates/timexRange';

/** What is known of when an event was: what the article's words say, and when its articles were published. */
export interface EventTime {
  date: string | null;
  published: readonly string[];
}

/** Days by which news of one event may lie apart when the articles do not say when it was. */
const NEWS_DAYS = 4;

/** Whether a date (TIMEX3 value) stands in the calendar; "Thursday" of an undated article does not. */
export function isTimed(date: string | null): boolean {
  return date !== null && daysOf(date) !== null;
}

/**
 * Whether two articles may tell of one time: their dates fit, or, where one does not say it, the news
 * is of the same days as far as that is known.
 */
export function mayBeOneTime(a: EventTime, b: EventTime): boolean {
  if (a.date !== null && b.date !== null) {
    if (a.date === b.date) return true;
    if (isTimed(a.date) && isTimed(b.date)) return compatibleDates(a.date, b.date);
    if (!isTimed(a.date) && !isTimed(b.date)) return !differ(a.date, b.date);
  }
  const first = newsDays(a);
  const second = newsDays(b);
  if (first.length === 0 || second.length === 0) return true;
  return first.some((one) =>
    second.some((other) => one.from - other.to <= NEWS_DAYS && other.from - one.to <= NEWS_DAYS),
  );
}

/** Whether two values with unknown parts (`XXXX-WXX-4`, `XXXX-12-03`) are of two days of the week or the year. */
function differ(a: string, b: string): boolean {
  if (a.includes('W') !== b.includes('W')) return false;
  const size = Math.min(a.length, b.length, 'XXXX-WXX-4'.length);
  for (let i = 0; i < size; i++)
    if (a[i] !== b[i] && a[i] !== 'X' && b[i] !== 'X' && /\d/.test(`${a[i]}${b[i]}`)) return true;
  return false;
}

/** First and last day, counted since 1970, of the date or else of publication. */
function newsDays({ date, published }: EventTime): { from: number; to: number }[] {
  const values = isTimed(date) && date !== null ? [date] : published;
  return values.flatMap((value) => daysOf(value === date ? value : value.slice(0, DAY)) ?? []);
}

const DAY = '2011-11-26'.length;

/** The days of values met so far: an archive has the same few thousand over and over. */
const known = new Map<string, { from: number; to: number } | null>();
const MOST_KNOWN = 10_000;

function daysOf(value: string): { from: number; to: number } | null {
  const held = known.get(value);
  if (held !== undefined) return held;
  const range = timexRange(value);
  const days = range && { from: dayNumber(range.from), to: dayNumber(range.to) };
  if (known.size < MOST_KNOWN) known.set(value, days);
  return days;
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}
