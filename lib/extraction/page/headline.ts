import { plainSpace } from '../plainSpace';
import type { MetaTags } from './metaTags';

/**
 * The article's headline: what stands in the page's `h1` where metadata agrees with it, else the
 * metadata's own, without the outlet's name at its end. Null when the page has no title at all.
 */
export function headline(
  document: Document,
  structured: string | null,
  meta: MetaTags,
  publisher: string | null,
): string | null {
  const tab = plainSpace(document.querySelector('title')?.textContent ?? '');
  const given = [structured, meta.get('og:title')?.[0], meta.get('twitter:title')?.[0], tab]
    .map((title) => withoutOutlet(plainSpace(title ?? ''), publisher))
    .filter((title) => title.length > 1);
  return shownHeading(document, given, publisher) ?? given[0] ?? null;
}

/**
 * The `h1` that shares most of its words with one of the given titles; where none does, the page's
 * only one: metadata carries headlines for search engines and for other pages.
 */
function shownHeading(
  document: Document,
  given: string[],
  publisher: string | null,
): string | null {
  const shown: { text: string; share: number }[] = [];
  for (const element of [...document.querySelectorAll('h1')].slice(0, 8)) {
    const text = plainSpace((element.textContent ?? '').slice(0, 600));
    if (
      text.length < 2 ||
      text.length > 300 ||
      element.closest('nav, footer, aside, ul, ol') !== null
    )
      continue;
    shown.push({ text, share: Math.max(0, ...given.map((title) => sharedWords(text, title))) });
  }
  const best = shown.reduce<(typeof shown)[number] | null>(
    (a, b) => (a === null || b.share > a.share ? b : a),
    null,
  );
  if (best === null) return null;
  // Above 0.6 two titles are of one text, whatever else the page has.
  if (best.share > 0.6 || given.length === 0) return best.text;
  const isOutlet = publisher !== null && words(best.text).join('') === words(publisher).join('');
  return shown.length === 1 && words(best.text).length >= 3 && best.share > 0.1 && !isOutlet
    ? best.text
    : null;
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
