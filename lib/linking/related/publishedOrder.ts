import type { Article } from '../../model/article';

/** Days between which an article was published; `Infinity` where nothing bounds it. In days since 1970. */
export interface PublishedSpan {
  from: number;
  to: number;
  /** Instant in days where the page gives one. */
  at: number | null;
}

/** Whether one article was published before another, as far as can be proven. */
export type PublishedOrder = 'prior' | 'later' | 'unknown';

const DAY = 86_400_000;

function dayNumber(text: string): number | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time / DAY;
}

function lastDay(value: string): number | null {
  const [year, month] = value.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return null;
  // Day 0 of the month after is the last of this one.
  return Date.UTC(year, month ?? 12, 0) / DAY;
}

/** When an article was published, as its date or the bounds that its text proves allow. */
export function publishedSpan(
  article: Pick<Article, 'published' | 'publishedBounds'>,
): PublishedSpan {
  const { published, publishedBounds } = article;
  if (published) {
    const from = dayNumber(published.value);
    if (from !== null) {
      const day = Math.floor(from);
      const coarse = published.precision === 'month' || published.precision === 'year';
      const to = coarse ? (lastDay(published.value) ?? day) : day;
      return { from: day, to, at: published.precision === 'time' ? from : null };
    }
  }
  const after = publishedBounds?.after ? dayNumber(publishedBounds.after) : null;
  const before = publishedBounds?.before ? dayNumber(publishedBounds.before) : null;
  return { from: after ?? -Infinity, to: before ?? Infinity, at: null };
}

/**
 * Whether `other` came before `page`. On one and the same day it counts as prior unless both give a
 * time and its is later.
 */
export function publishedOrder(page: PublishedSpan, other: PublishedSpan): PublishedOrder {
  if (page.at !== null && other.at !== null) return other.at <= page.at ? 'prior' : 'later';
  if (other.from > page.to) return 'later';
  const sameDay = page.from === page.to && other.from === page.from && other.to === page.to;
  return other.to <= page.from || sameDay ? 'prior' : 'unknown';
}

/** Days between two articles, or null where one of them is not known to the year. */
export function daysApart(a: PublishedSpan, b: PublishedSpan): number | null {
  const middle = ({ from, to }: PublishedSpan): number => (from + to) / 2;
  const apart = Math.abs(middle(a) - middle(b));
  return Number.isFinite(apart) && a.to - a.from <= 366 && b.to - b.from <= 366 ? apart : null;
}
