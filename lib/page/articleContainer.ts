import type { Steps } from './idleWork';
import { FURNITURE } from './pageFurniture';
import { PROSE_LENGTH } from './sideMatter';

/** An element that says that it is the article is believed when it holds this part of the page's prose. */
const BELIEVED_SHARE = 0.4;
/** From `body` downwards, a child is entered while it holds this part of the page's prose. */
const DESCENT_SHARE = 0.8;

/**
 * The element that holds the article's text, found without style or layout: elements that say so
 * (`itemprop=articleBody`, `article`, `main`) when they hold much of the page's prose (text of `p`
 * elements outside menus, margins, forms and comments), else the deepest one that holds most of it.
 * `body` (or the root element) where there is next to no prose in paragraphs.
 */
export function* articleContainer(document: Document): Steps<Element> {
  const body = document.body ?? document.documentElement;
  const prose = new Map<Element, number>();
  let total = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    yield;
    const length = (paragraph.textContent ?? '').trim().length;
    if (length < PROSE_LENGTH || paragraph.closest(FURNITURE)) continue;
    total += length;
    for (let up = paragraph.parentElement; up; up = up.parentElement)
      prose.set(up, (prose.get(up) ?? 0) + length);
  }
  if (total === 0) return body;
  for (const selector of [
    '[itemprop~="articleBody"]',
    'article, [role="article"]',
    'main, [role="main"]',
  ]) {
    const best = heaviest(document.querySelectorAll(selector), prose);
    if (best && (prose.get(best) ?? 0) >= BELIEVED_SHARE * total) return best;
  }
  return descend(body, prose, DESCENT_SHARE * total);
}

function heaviest(
  elements: Iterable<Element>,
  prose: ReadonlyMap<Element, number>,
): Element | null {
  let best: Element | null = null;
  let most = 0;
  for (const element of elements) {
    const weight = prose.get(element) ?? 0;
    // The later of two equal ones is the inner one.
    if (weight > 0 && weight >= most) {
      best = element;
      most = weight;
    }
  }
  return best;
}

function descend(from: Element, prose: ReadonlyMap<Element, number>, enough: number): Element {
  let here = from;
  for (;;) {
    const child = heaviest(here.children, prose);
    if (!child || (prose.get(child) ?? 0) < enough) return here;
    here = child;
  }
}

/**
 * The element with the article's title, or null: of the headings of first rank outside menus and
 * margins, the one that the document's own title (`title`, `og:title`) repeats, else the first in
 * the container, else the last before it.
 */
export function titleElement(document: Document, container: Element): Element | null {
  const headings = [...document.querySelectorAll('h1, [itemprop~="headline"]')].filter(
    (heading) => wordsOf(heading.textContent ?? '') !== '' && !heading.closest(FURNITURE),
  );
  const social = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
  const said = `${wordsOf(document.title)}\n${wordsOf(social)}`;
  const repeated = headings.find((heading) => said.includes(wordsOf(heading.textContent ?? '')));
  if (repeated) return repeated;
  const inside = headings.find((heading) => container.contains(heading));
  if (inside) return inside;
  const before = headings.filter(
    (heading) =>
      (heading.compareDocumentPosition(container) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return before.at(-1) ?? null;
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
