import { plainSpace } from '../plainSpace';
import { isElement } from './nodeKinds';

/** A stretch of text inside one element. */
export interface Piece {
  /** Its words with single spaces. */
  text: string;
  element: Element;
}

/** The pieces that stand in one block-level element, left to right. */
export type Line = Piece[];

/** The lines next to a page's headline, each list nearest first. */
export interface Surroundings {
  above: Line[];
  below: Line[];
}

/** As many lines above the headline can be a kicker, a date and a byline. */
const ABOVE = 8;
/** As many lines below it, and as many paragraphs among them (a standfirst, the text's first), can come before a byline. */
const BELOW = 40;
const PARAGRAPHS = 3;
const PARAGRAPH = 200;

const SKIPPED = new Set(
  'script style noscript template svg math iframe object video audio canvas select option button form nav footer aside dialog'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym address b bdi bdo big cite code data em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** What belongs to other articles, to readers, or to nobody. */
const ELSEWHERE =
  /(?:^|[\s_-])(?:comment\w*|respond|related\w*|recommend\w*|teasers?|trending|popular|newsletter\w*|promo\w*|most-?read|read-?more|sidebar|copyright|footer|cookie\w*|latest)(?:$|[\s_-])/i;

/**
 * What stands around `headline` in reading order, without navigation, forms, comments and teasers of
 * other articles. Walks the page up to there once, and no further than the article's first paragraphs.
 */
export function aroundHeadline(headline: Element): Surroundings {
  const above: Line[] = [];
  const below: Line[] = [];
  let line: Line = [];
  let passed = false;
  const end = (): void => {
    if (line.length === 0) return;
    for (const piece of line) piece.text = plainSpace(piece.text);
    if (passed) {
      below.push(line);
    } else {
      above.push(line);
      if (above.length > ABOVE) above.shift();
    }
    line = [];
  };
  const root = headline.ownerDocument.body ?? headline;
  const frames = new Set<Node>();
  for (let at = headline.parentElement; at !== null; at = at.parentElement) frames.add(at);
  let node: Node | null = root.firstChild;
  while (node !== null && below.length < BELOW && proseIn(below) < PARAGRAPHS) {
    let inner: Node | null = null;
    if (node === headline) {
      end();
      passed = true;
    } else if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      const last = line.at(-1);
      // A parser may end a text node at a character reference.
      if (last !== undefined && node.previousSibling?.nodeType === 3) last.text += text;
      else if (text.trim() !== '' && node.parentElement !== null)
        line.push({ text, element: node.parentElement });
    } else if (isElement(node)) {
      const tag = node.localName;
      if (!INLINE.has(tag)) end();
      if (!SKIPPED.has(tag) && (frames.has(node) || !isElsewhere(node))) inner = node.firstChild;
    }
    while (inner === null && node !== null && node !== root) {
      inner = node.nextSibling;
      if (inner === null) {
        node = node.parentNode;
        if (node !== null && isElement(node) && !INLINE.has(node.localName)) end();
      }
    }
    node = inner;
  }
  end();
  return { above: above.reverse(), below };
}

function proseIn(lines: Line[]): number {
  return lines.filter((line) => line.reduce((sum, { text }) => sum + text.length, 0) >= PARAGRAPH)
    .length;
}

function isElsewhere(element: Element): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`;
  // A page's own frame carries every word in its class list.
  return (
    name.length > 1 && name.length < 300 && element.localName !== 'article' && ELSEWHERE.test(name)
  );
}
