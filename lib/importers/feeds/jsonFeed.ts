import type { AnyFeed } from 'feedsmith';
import { webAddress } from './feedAddress';
import type { Feed, FeedEntry, FeedText } from './feedShapes';

type Json = Extract<AnyFeed, { format: 'json' }>['feed'];
type Item = NonNullable<Json['items']>[number];

/** JSON Feed 1.0 and 1.1 as feedsmith reads them; `address` is the feed's. */
export function jsonFeed(feed: Json, address: string | null): Feed {
  const base = address ?? webAddress(feed.feed_url) ?? webAddress(feed.home_page_url);
  const authors = names(feed.authors);
  return {
    title: feed.title ?? '',
    site: webAddress(feed.home_page_url, base),
    language: feed.language ?? null,
    every: null,
    entries: (feed.items ?? []).map((item) => entry(item, base, authors, feed.language ?? null)),
  };
}

function entry(
  item: Item,
  base: string | null,
  feedAuthors: string[],
  language: string | null,
): FeedEntry {
  const url = webAddress(item.url, base) ?? webAddress(item.external_url, base);
  const own = names(item.authors);
  return {
    id: item.id ?? url ?? `${item.title ?? ''}\n${item.date_published ?? ''}`,
    url: url ?? webAddress(item.id),
    title: text('text', item.title),
    authors: own.length > 0 ? own : feedAuthors,
    publisher: null,
    published: item.date_published ?? null,
    updated: item.date_modified ?? null,
    language: item.language ?? language,
    content: text('html', item.content_html) ?? text('text', item.content_text),
    summary: text('text', item.summary),
  };
}

function text(kind: FeedText['kind'], value: string | undefined): FeedText | null {
  return value === undefined || value.trim() === '' ? null : { kind, value };
}

function names(persons: readonly { name?: string }[] | undefined): string[] {
  return (persons ?? []).flatMap(({ name }) => name?.trim() || []);
}
