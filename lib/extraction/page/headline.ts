import { plainSpace } from '../plainSpace';
import type { MetaTags } from './metaTags';

/** A page's title and where it shows it. */
export interface Headline {
  /** Null when the page has no title at all. */
  title: string | null;
  /** The heading that shows the title, else the one that most likely stands over the article; null where there is none. */
  element: Element | null;
}

/**
 * The article's headline: what stands in the page's `h1` where metadata agrees with it, else the
 * metadata's own, without the outlet's name at its end.
 */
export function findHeadline(
  document: Document,
  structured: string | null,
  meta: MetaTags,
  publisher: string | null,
): Headline {
  const tab = plainSpace(document.querySelector('title')?.textContent ?? '');
  const given = [structured, meta.get('og:title')?.[0], meta.get('twitter:title')?.[0], tab]
    .map((title) => withoutOutlet(plainSpace(title ?? ''), publisher))
    .filter((title) => title.length > 1);
  const headings = headingsOf(document, 'h1', given);
  const best = headings.reduce<Heading | null>(
    (a, b) => (a === null || b.share > a.share ? b : a),
    null,
  );
  if (best !== null && isTitle(best, headings.length, given, publisher))
    return { title: best.text, element: best.element };
  const lower = headingsOf(document, 'h2, h3', given, MOST_LOWER).find(
    ({ text, share }) =>
      share > SAME || given.some((title) => words(title).length > 3 && text.endsWith(title)),
  );
  return { title: given[0] ?? null, element: lower?.element ?? best?.element ?? null };
}

/** A heading shown on the page. */
interface Heading {
  text: string;
  element: Element;
  /** The most that it shares with one of the given titles, 0…1. */
  share: number;
}

/** Above this share of words two titles are of one text, whatever else the page has. */
const SAME = 0.6;

/** An article's headline is among the first headings of a page. */
const MOST_HEADINGS = 12;
/** Menus have lower headings too. */
const MOST_LOWER = 80;

function headingsOf(
  document: Document,
  tag: string,
  given: string[],
  most = MOST_HEADINGS,
): Heading[] {
  const headings: Heading[] = [];
  for (const element of [...document.querySelectorAll(tag)].slice(0, most)) {
    const text = plainSpace((element.textContent ?? '').slice(0, 600));
    if (text.length < 2 || text.length > 300 || element.closest(NO_HEADLINE) !== null) continue;
    const own = words(text).join(' ');
    // A kicker stands in front of the title, inside the heading.
    const kicked = given.find((title) => {
      const wanted = words(title).join(' ');
      if (!wanted.includes(' ') || !own.endsWith(` ${wanted}`)) return false;
      const kicker = own.slice(0, -wanted.length - 1);
      return [...element.children].some(
        (child) => words(child.textContent ?? '').join(' ') === kicker,
      );
    });
    if (kicked !== undefined) headings.push({ text: kicked, element, share: 1 });
    else {
      const shares = given.map((title) =>
        opens(title, text) ? OPENING : sharedWords(text, title),
      );
      headings.push({ text, element, share: Math.max(0, ...shares) });
    }
  }
  return headings;
}

const NO_HEADLINE = 'nav, footer, aside, ul, ol';

/** What the whole of a heading in front of a separator is worth: less than a title that is the same. */
const OPENING = 0.9;

/** Whether `title` is `heading`, a separator and something else: the outlet, a section, a date. */
function opens(title: string, heading: string): boolean {
  const start = title.slice(0, heading.length);
  return (
    start.toLowerCase() === heading.toLowerCase() &&
    /^\s*[|–—·•»«:-]/u.test(title.slice(heading.length))
  );
}

/**
 * Whether the best of the page's headings is the article's: it is, or comes close to, a given title;
 * or it is the page's only one, and metadata carries a headline for search engines and other pages.
 */
function isTitle(best: Heading, count: number, given: string[], publisher: string | null): boolean {
  if (best.share > SAME || given.length === 0) return true;
  const own = words(best.text);
  const isOutlet = publisher !== null && own.join('') === words(publisher).join('');
  if (count > 1 || isOutlet) return false;
  const named = `${best.element.getAttribute('class') ?? ''} ${best.element.getAttribute('itemprop') ?? ''}`;
  return (
    (own.length >= 3 && best.share > 0.1) || (own.length >= 2 && /title|headline/i.test(named))
  );
}

/** Shared words over all words (Jaccard), 0…1. */
function sharedWords(one: string, other: string): number {
  const a = new Set(words(one));
  const b = new Set(words(other));
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const SEPARATOR = /\s+[|–—·•»«:/-]+\s+|\s*\|\s*|\s+::\s+/gu;

/** `title` without a last part that names the outlet or is short beside the rest ("… | Sport | The Paper"). */
export function withoutOutlet(title: string, publisher: string | null): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  const outlet = publisher === null ? '' : words(publisher).join('');
  let result = title;
  for (const cut of cuts.reverse()) {
    const tail = title.slice(cut.index + cut[0].length, result.length);
    const head = title.slice(0, cut.index);
    const name = words(tail).join('');
    const isOutlet =
      outlet !== '' && (name.includes(outlet) || (name.length > 2 && outlet.includes(name)));
    const isAddress = /\.(?:com|org|net|de|fr|it|es|co\.uk|info|tv)$/i.test(tail);
    const isSection = cut[0].includes('|') && words(tail).length <= 4 && words(head).length >= 4;
    if (!isOutlet && !isAddress && !isSection) break;
    if (words(head).length < 2) break;
    result = head;
  }
  return result;
}
