import { timexRange } from '../../language/dates/timexRange';
import { toldDate } from '../../linking/events/toldDate';
import type { EventMention } from '../../model/event';

/**
 * When an event was, as one of 63 classes inside its block, and the classes of tellings that may be
 * of the same time (`mayBeOneTime`): never fewer, now and then more.
 */
export interface TellingTimes {
  posted: readonly number[];
  sought: readonly number[];
}

/** Days by which news of one event may lie apart, as in `mayBeOneTime`. */
const NEWS_DAYS = 4;
const DAY = 86_400_000;

/** In the block of a month: somewhere in it; then its days as told, then its days as those of the news. */
const IN_MONTH = 0;
const TOLD_DAY = 0;
const NEWS_DAY = 31;
/** In the block of a name: no day known; then the weeks of the news, 53 in turn; a long time; a day nobody can place. */
const NO_DAY = 0;
const NEWS_WEEK = 1;
const WEEKS = 53;
const LONG = 54;
const UNPLACED = 55;

const ALL: readonly number[] = Array.from({ length: 63 }, (_, index) => index);
const ANY: TellingTimes = { posted: [IN_MONTH], sought: ALL };

/** The classes of an event in the block of a month. `published` is its article's date, or null. */
export function timesInMonth(event: EventMention, published: string | null): TellingTimes {
  const told = toldDate(event);
  if (told === null) {
    const day = dayIn(event.date?.slice(0, 7) ?? '', published);
    if (day === null) return ANY;
    const near = daysNear(day);
    return {
      posted: [NEWS_DAY + day],
      sought: [
        IN_MONTH,
        ...near.map((each) => TOLD_DAY + each),
        ...near.map((each) => NEWS_DAY + each),
      ],
    };
  }
  const range = timexRange(told);
  if (range === null || range.from !== range.to) return ANY;
  const day = Number(range.from.slice(8, 10));
  return {
    posted: [TOLD_DAY + day],
    sought: [IN_MONTH, TOLD_DAY + day, ...daysNear(day).map((each) => NEWS_DAY + each)],
  };
}

/** The same in the block of a name, where no month is known: by when its article was published. */
export function timesOfName(event: EventMention, published: string | null): TellingTimes {
  const told = toldDate(event);
  if (told !== null && timexRange(told) !== null) return { posted: [LONG], sought: ALL };
  const weeks = newsWeeks(published);
  const unplaced = told === null ? [] : [UNPLACED];
  if (weeks === null) return { posted: [NO_DAY, ...unplaced], sought: ALL };
  return {
    posted: [weeks.own, ...unplaced],
    sought: [NO_DAY, LONG, ...unplaced, ...weeks.near],
  };
}

/** The day of the month that a date (`YYYY-MM-DD`) has in a month (`YYYY-MM`); null where it is in no such day. */
function dayIn(month: string, published: string | null): number | null {
  if (published === null || published.slice(0, 7) !== month) return null;
  const range = timexRange(published.slice(0, 10));
  return range === null || range.from !== range.to ? null : Number(range.from.slice(8, 10));
}

function daysNear(day: number): number[] {
  const days: number[] = [];
  for (let near = Math.max(1, day - NEWS_DAYS); near <= Math.min(31, day + NEWS_DAYS); near++)
    days.push(near);
  return days;
}

function newsWeeks(published: string | null): { own: number; near: number[] } | null {
  const range = published === null ? null : timexRange(published.slice(0, 10));
  if (range === null || range.from !== range.to) return null;
  const day = Date.parse(range.from) / DAY;
  const week = (each: number): number =>
    NEWS_WEEK + (((Math.floor(each / 7) % WEEKS) + WEEKS) % WEEKS);
  const near = new Set([week(day - NEWS_DAYS), week(day), week(day + NEWS_DAYS)]);
  return { own: week(day), near: [...near] };
}
