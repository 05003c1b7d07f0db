import type { Feed } from './feedShapes';

/** Longer titles are descriptions. */
const LONGEST = 200;
/** Between a site's name and a section's in the title of a feed. */
const BETWEEN = /\s+[|»›–—·:-]+\s+|\s*[»›|]\s*|:\s+/;
/** What titles of feeds say of themselves. */
const ABOUT_FEED = /\s*\(?\b(?:rss|atom|feeds?|news ?feed)\b\)?(?:\s*\d(?:\.\d)?)?$/i;

/**
 * The outlet of a feed, from its title: the part of it that its site's host is named after, else the
 * whole; null where there is no title.
 */
export function outletName({ title, site }: Pick<Feed, 'title' | 'site'>): string | null {
  let whole = title.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  while (ABOUT_FEED.test(whole)) whole = whole.replace(ABOUT_FEED, '').trim();
  if (whole === '') return null;
  const parts = whole.split(BETWEEN).filter((part) => part.trim() !== '');
  const host = site === null ? '' : letters(new URL(site).hostname.replace(/^www\./, ''));
  const named = parts.find((part) => {
    const key = letters(part);
    return key.length >= 2 && host.includes(key);
  });
  return (named ?? whole).trim();
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
