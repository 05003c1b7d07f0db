import type { AnyFeed } from 'feedsmith';
import { webAddress } from './feedAddress';
import type { Feed, FeedEntry, FeedText } from './feedShapes';
import { updateSeconds } from './updateSeconds';

type Rss = Extract<AnyFeed, { format: 'rss' }>['feed'];
type Rdf = Extract<AnyFeed, { format: 'rdf' }>['feed'];
type Item = NonNullable<Rss['items']>[number];

/** RSS 0.9x and 2.0 as feedsmith reads them; `base` is the feed's address. */
export function rssFeed(feed: Rss, base: string | null): Feed {
  const site = webAddress(feed.link, base);
  return {
    title: feed.title ?? '',
    site,
    language: feed.language ?? feed.dc?.languages?.[0] ?? null,
    every: longest(feed.ttl === undefined ? null : feed.ttl * 60, updateSeconds(feed.sy)),
    entries: (feed.items ?? []).map((item) => entry(item, base ?? site)),
  };
}

/** RSS 0.90 and 1.0, which are RDF. */
export function rdfFeed(feed: Rdf, base: string | null): Feed {
  const site = webAddress(feed.link, base);
  return {
    title: feed.title ?? '',
    site,
    language: feed.dc?.languages?.[0] ?? null,
    every: updateSeconds(feed.sy),
    entries: (feed.items ?? []).map((item) => {
      const about = item.rdf?.about;
      return entry(about === undefined ? item : { ...item, guid: { value: about } }, base ?? site);
    }),
  };
}

function entry(item: Item, base: string | null): FeedEntry {
  const permanent = item.guid?.isPermaLink !== false ? webAddress(item.guid?.value) : null;
  const linked =
    webAddress(item.link, base) ??
    webAddress(
      item.atom?.links?.find(({ rel }) => (rel ?? 'alternate') === 'alternate')?.href,
      base,
    );
  const published = item.pubDate ?? first(item.dc?.dates) ?? first(item.dcterms?.issued) ?? null;
  const persons = item.authors?.flatMap(({ name }) => name ?? []) ?? [];
  const authors = [
    item.dc?.creators,
    persons,
    item.atom?.authors?.flatMap(({ name }) => name ?? []),
  ];
  const url = linked ?? permanent;
  return {
    id: item.guid?.value ?? url ?? `${item.title ?? ''}\n${published ?? ''}`,
    url,
    title: html(item.title),
    authors: authors.find((names) => names !== undefined && names.length > 0) ?? [],
    publisher: first(item.dc?.publishers) ?? null,
    published: published ?? item.atom?.published ?? null,
    updated: item.atom?.updated ?? first(item.dcterms?.modified) ?? null,
    language: first(item.dc?.languages) ?? null,
    content: html(item.content?.encoded),
    summary: html(item.description ?? item.media?.description?.value),
  };
}

function html(value: string | undefined): FeedText | null {
  return value === undefined || value.trim() === '' ? null : { kind: 'html', value };
}

function first<T>(list: readonly T[] | undefined): T | undefined {
  return list?.[0];
}

function longest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}
