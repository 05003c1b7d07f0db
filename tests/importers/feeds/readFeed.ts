import { parseHTML } from 'linkedom/worker';
import { parseFeed } from '../../../lib/importers/feeds/parseFeed';
import { readEntry } from '../../../lib/importers/feeds/readEntry';
import type { Sourced } from '../../../lib/pipeline/articleSource';

/** As the background and the archive's worker make a document. */
export const parseHtml = (html: string): Document => parseHTML(html).document;

/** The address of the feeds of these tests. */
export const FEED = 'https://gazette.example/news/feed.xml';

/** What each entry of a feed gives, in the feed's order. */
export function readFeed(text: string, address: string | null = FEED): Sourced[] {
  const feed = parseFeed(text, address);
  return feed.entries.map((entry) => readEntry(feed, entry, 'feed.xml', parseHtml));
}

/** The article of the first entry; throws where it gave none. */
export function firstArticle(text: string, address: string | null = FEED) {
  const [read] = readFeed(text, address);
  if (read?.kind !== 'source') throw new Error(`The entry gave ${JSON.stringify(read)}.`);
  return read.source.extracted;
}

/** Paragraphs of markup with so many words, of invented news. */
export function paragraphs(words: number): string {
  const all = Array.from({ length: words }, (_, at) => WORDS[at % WORDS.length]);
  const parts: string[] = [];
  for (let at = 0; at < all.length; at += 40)
    parts.push(`<p>${all.slice(at, at + 40).join(' ')}.</p>`);
  return parts.join('');
}

const WORDS =
  'the harbour office of Port Selmar said that its northern quay would stay closed while divers look at the stones below'.split(
    ' ',
  );

/** An RSS feed of these items. */
export function rss(items: string, channel = '<title>Selmar Gazette</title>'): string {
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}${items}</channel></rss>`;
}

/** Markup as it stands in an element. */
export function escaped(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
