import type { OfferedFeed } from '../../model/feed';
import { webAddress } from './feedAddress';

const TYPES =
  /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)|^(?:text|application)\/xml/i;

/** Feeds taken of one page. */
const MOST = 20;

/** A link of a page's head to another form of it; the address is absolute. */
export interface FeedLink {
  href: string;
  type: string;
  title: string;
}

/** The feeds that a page links to in its head, in its order, feeds of comments left out. `url` is the page's address. */
export function findFeeds(document: Document, url: string): OfferedFeed[] {
  const base = webAddress(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
  const links: FeedLink[] = [];
  for (const link of document.querySelectorAll('link[rel][type][href]')) {
    const rel = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
    if (!rel.includes('alternate')) continue;
    const href = webAddress(link.getAttribute('href'), base) ?? '';
    links.push({
      href,
      type: link.getAttribute('type') ?? '',
      title: link.getAttribute('title') ?? '',
    });
  }
  return offersOf(links);
}

/** The feeds among the links of a page, each once, feeds of comments left out. */
export function offersOf(links: readonly FeedLink[]): OfferedFeed[] {
  const found = new Map<string, OfferedFeed>();
  for (const link of links) {
    if (!TYPES.test(link.type.trim())) continue;
    const address = webAddress(link.href);
    const title = link.title.replace(/\s+/g, ' ').trim().slice(0, 200);
    if (address === null || found.has(address) || isOfComments(title, address)) continue;
    found.set(address, { address, title });
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

/** Whether a feed is of what readers say, by its title or address. */
function isOfComments(title: string, address: string): boolean {
  return (
    /\bcomments?\b|\bkommentare?\b|\bcommentaires?\b|\bcomentarios?\b/i.test(title) ||
    /\/comments?\/(?:feed|rss|default)|[?&]feed=comments/i.test(address)
  );
}
