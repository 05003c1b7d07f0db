import type { OfferedFeed } from '../../model/feed';
import { webAddress } from './feedAddress';

const TYPES =
  /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)|^(?:text|application)\/xml/i;

/** Feeds taken of one page. */
const MOST = 20;

/** The feeds that a page links to in its head, in its order, feeds of comments left out. `url` is the page's address. */
export function findFeeds(document: Document, url: string): OfferedFeed[] {
  const base = webAddress(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
  const found = new Map<string, OfferedFeed>();
  for (const link of document.querySelectorAll('link[rel][type][href]')) {
    const rel = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
    const type = (link.getAttribute('type') ?? '').trim();
    if (!rel.includes('alternate') || !TYPES.test(type)) continue;
    const address = webAddress(link.getAttribute('href'), base);
    const title = (link.getAttribute('title') ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
    if (address === null || found.has(address) || isOfComments(title, address)) continue;
    found.set(address, { address, title });
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

/** Whether a feed is of what readers say, by its title or address. */
export function isOfComments(title: string, address: string): boolean {
  return (
    /\bcomments?\b|\bkommentare?\b|\bcommentaires?\b|\bcomentarios?\b/i.test(title) ||
    /\/comments?\/(?:feed|rss|default)|[?&]feed=comments/i.test(address)
  );
}
