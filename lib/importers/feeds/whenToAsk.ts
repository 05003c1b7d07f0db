import type { Feed } from './feedShapes';
import { entryDate } from './entryDate';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Bounds of the time between two askings, in milliseconds. */
const SHORTEST = 30 * MINUTE;
const LONGEST = 24 * HOUR;
/** Where nothing tells. */
const USUAL = 2 * HOUR;
/** Longest that a server may have us wait: a wrong date must not silence a feed for years. */
const LONGEST_WAIT = 7 * LONGEST;
/** The dates that tell a feed's rhythm. */
const DATES = 20;
/** Part of a pause by which it is longer or shorter, so that feeds are not all asked in one moment. */
const SCATTER = 0.1;

/**
 * Milliseconds until a feed is asked again, between 30 minutes and 24 hours: no less than what it says
 * of itself (`ttl`, `sy:updatePeriod`), else half the usual time between its newest entries. `random`
 * is in [0, 1).
 */
export function pauseAfter(feed: Feed, now: number, random: number): number {
  const said = feed.every === null ? 0 : feed.every * 1000;
  return scattered(Math.max(said, rhythm(feed, now) ?? USUAL), random);
}

/**
 * Milliseconds until a feed that failed `count` times in a row is asked again: twice as long each time,
 * from an hour on, a day at most, and no less than the server asks for (`retryAfter`, in seconds).
 */
export function pauseAfterFailure(
  count: number,
  retryAfter: number | null,
  random: number,
): number {
  const own = scattered(HOUR * 2 ** Math.min(Math.max(count, 1) - 1, 10), random);
  return Math.max(own, Math.min((retryAfter ?? 0) * 1000, LONGEST_WAIT));
}

/** Half the median of the times between the newest entries, and between the newest and now. */
function rhythm(feed: Feed, now: number): number | null {
  const times = feed.entries
    .slice(0, DATES)
    .flatMap(({ published, updated }) => {
      const date = entryDate(published ?? updated, 'feed');
      const time = date === null ? Number.NaN : Date.parse(date.value);
      return Number.isNaN(time) || time > now ? [] : [time];
    })
    .sort((a, b) => b - a);
  if (times.length < 2) return null;
  const gaps = [now, ...times].slice(0, -1).map((time, index) => time - (times[index] ?? time));
  gaps.sort((a, b) => a - b);
  return (gaps[Math.floor(gaps.length / 2)] ?? 0) / 2;
}

function scattered(pause: number, random: number): number {
  const bounded = Math.min(Math.max(pause, SHORTEST), LONGEST);
  // The bounds hold for what is scattered as well.
  const moved = bounded * (1 - SCATTER + 2 * SCATTER * random);
  return Math.round(Math.min(Math.max(moved, SHORTEST), LONGEST));
}
