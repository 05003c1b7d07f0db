import type { AnyFeed } from 'feedsmith';
import { webAddress } from './feedAddress';
import type { Feed, FeedEntry, FeedText } from './feedShapes';
import { updateSeconds } from './updateSeconds';

type Atom = Extract<AnyFeed, { format: 'atom' }>['feed'];
type Entry = NonNullable<Atom['entries']>[number];
type Link = { href?: string; rel?: string; type?: string };

/** Atom 1.0 and 0.3 as feedsmith reads them (RFC 4287); `address` is the feed's. */
export function atomFeed(feed: Atom, address: string | null): Feed {
  const base = webAddress(feed.xml?.base, address) ?? address;
  const site = webAddress(alternate(feed.links)?.href, base);
  const authors = names(feed.authors);
  return {
    title: feed.title?.value ?? '',
    site,
    language: feed.xml?.lang ?? null,
    every: updateSeconds(feed.sy),
    entries: (feed.entries ?? []).map((each) => entry(each, base ?? site, authors)),
  };
}

function entry(each: Entry, feedBase: string | null, feedAuthors: string[]): FeedEntry {
  const base = webAddress(each.xml?.base, feedBase) ?? feedBase;
  const url =
    webAddress(alternate(each.links)?.href, base) ??
    webAddress(each.content?.src, base) ??
    webAddress(each.id);
  const own = names(each.authors);
  const source = names(each.source?.authors);
  const { value, type } = each.content ?? {};
  return {
    id: each.id ?? url ?? `${each.title?.value ?? ''}\n${each.published ?? ''}`,
    url,
    title: text(each.title?.value, each.title?.type),
    authors:
      [own, source, each.dc?.creators ?? [], feedAuthors].find((list) => list.length > 0) ?? [],
    publisher: each.source?.title?.value ?? null,
    published: each.published ?? each.dc?.dates?.[0] ?? each.dcterms?.issued?.[0] ?? null,
    updated: each.updated ?? null,
    language: each.xml?.lang ?? null,
    // What stands elsewhere (`src`), and what is no text, is not there.
    content: isWords(type) ? text(value, type) : null,
    summary: text(each.summary?.value ?? each.media?.description?.value, each.summary?.type),
  };
}

/** The page of an entry or feed: HTML before anything else. */
function alternate(links: readonly Link[] | undefined): Link | undefined {
  const pages = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  return pages.find(({ type }) => type === undefined || /html/i.test(type)) ?? pages[0];
}

function isWords(type: string | undefined): boolean {
  return type === undefined || /^(?:text|html|xhtml|text\/.*|.*xhtml.*)$/i.test(type.trim());
}

/** Atom's plain text is the default (RFC 4287, 3.1.1); markup that is declared as such happens, and is told by its tags. */
function text(value: string | undefined, type: string | undefined): FeedText | null {
  if (value === undefined || value.trim() === '') return null;
  const declared = type !== undefined && /html/i.test(type);
  return { kind: declared || /<\/?(?:p|div|br|a|em|i|b)\b/i.test(value) ? 'html' : 'text', value };
}

function names(persons: readonly { name?: string }[] | undefined): string[] {
  return (persons ?? []).flatMap(({ name }) => name?.trim() || []);
}
