import type { ArticleCard } from '../lib/model/view';
import type { PublicationDate, PublishedBounds } from '../lib/model/article';
import { dateWords } from './dateWords';
import { articleText, dateText } from './text';

/**
 * When an article was published, in words: the day, month or year that is known; where none is,
 * "date unknown" with what bounds it ("date unknown, after 3 July 2012"). The clock time and its
 * zone are left out: the day is the one its publisher wrote.
 */
export function publishedWords(
  published: PublicationDate | null,
  bounds: PublishedBounds | null,
): string {
  if (published) return dateWords(published.value.split('T')[0] ?? null);
  const after = bounds?.after ? dateWords(bounds.after) : null;
  const before = bounds?.before ? dateWords(bounds.before) : null;
  if (after !== null && before !== null) return dateText.unknownBetween(after, before);
  if (after !== null) return dateText.unknownAfter(after);
  if (before !== null) return dateText.unknownBefore(before);
  return dateText.unknown;
}

/** Who published an article: its outlet, else the host of its address, else "outlet unknown". */
export function sourceWords(article: ArticleCard): string {
  const publisher = article.publisher?.trim();
  if (publisher) return publisher;
  const link = webLink(article.url);
  return link === null ? articleText.outletUnknown : siteWords(link);
}

/** The date of an article as its card gives it; see {@link publishedWords}. */
export function articleDate(article: ArticleCard): string {
  return publishedWords(article.published, article.publishedBounds);
}

/** The title of an article, or "Untitled article". */
export function titleWords(article: ArticleCard): string {
  return article.title.trim() || articleText.untitled;
}

/**
 * The address to link to, or null where there is none, or none of the web: a stored address came
 * from a file, and `javascript:` must never become a link.
 */
export function webLink(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s/]/iu.test(url) ? url : null;
}

/** A site as readers name it: `https://www.example.com/*` → "example.com". Other text stays as it is. */
export function siteWords(origin: string): string {
  const host = /^[a-z*]+:\/\/(?:www\.)?([^/]+)/iu.exec(origin)?.[1];
  return host?.replace(/^\*\./u, '') ?? origin;
}
