import { articleContainer, titleElement } from './articleContainer';
import { BlockText, partsOf } from './blockText';
import type { NodePart, TextRun } from './blockText';
import type { Steps } from './idleWork';
import { roleOf } from './pageFurniture';
import { createSideMatter, NO_SIDE_MATTER } from './sideMatter';
import type { SideMatter } from './sideMatter';
import { windowOf } from './windowOf';

/** UTF-16 units of text after which no more is read: some 150,000 words, longer than any article. */
const MOST_TEXT = 1_000_000;

/**
 * A paragraph, heading, list item, cell or line of the article as the reader sees it: inline
 * elements joined, white space collapsed, invisible characters left out. `element` is the nearest
 * element around it that makes lines; `runs` lead from the text back to the page.
 */
export interface PageBlock {
  text: string;
  title: boolean;
  element: Element;
  runs: readonly TextRun[];
}

/** The article's blocks in reading order and the element that holds them (the title may stand outside). */
export interface PageBlocks {
  container: Element;
  blocks: PageBlock[];
  /** Open shadow roots that were read: changes in them do not show in the document's own. */
  roots: ShadowRoot[];
}

/** How often the reading starts again on a page that changes under it, before what is left is read. */
const MOST_STARTS = 3;

/**
 * Reads the article's text blocks out of a page, changing nothing. Open shadow roots and slots are
 * read as they are shown; frames are not. A page that is being edited (`designMode`) has no blocks.
 * The page may change between two steps: where that takes away the place to go on from, the reading
 * starts again.
 */
export function* collectBlocks(document: Document): Steps<PageBlocks> {
  for (let starts = 1; ; starts += 1) {
    const container = yield* articleContainer(document);
    if (document.designMode === 'on') return { container, blocks: [], roots: [] };
    const title = titleElement(document, container);
    const reading: Reading = { title, blocks: [], roots: [], lost: false };
    if (title && !container.contains(title)) yield* readBlocks(title, reading);
    yield* readBlocks(container, reading);
    if (!reading.lost || starts === MOST_STARTS)
      return { container, blocks: reading.blocks, roots: reading.roots };
  }
}

/** The characters `[start, end)` of a block in the page, one part a text node. */
export function rangeOf(block: PageBlock, start: number, end: number): NodePart[] {
  return partsOf(block.runs, start, end);
}

/** One element whose children are being read. */
interface Level {
  element: Element;
  /** The nearest element that makes lines. */
  line: Element;
  block: boolean;
  visible: boolean;
  next: Node | null;
  /** What a slot shows instead of its children, last first. */
  assigned: Node[] | null;
}

/** What one reading found so far. */
interface Reading {
  title: Element | null;
  blocks: PageBlock[];
  roots: ShadowRoot[];
  /** A node to go on with was moved or taken out meanwhile. */
  lost: boolean;
}

/** Reads the blocks of an element; again with its side matter where that would cost too much. */
function* readBlocks(root: Element, reading: Reading): Steps<void> {
  const side = yield* createSideMatter(root);
  const { length } = reading.blocks;
  yield* walk(root, reading, side);
  if (!side.tookTooMuch()) return;
  reading.blocks.length = length;
  yield* walk(root, reading, NO_SIDE_MATTER);
}

/** Walks with a stack of its own: pages nest deeper than calls can. */
function* walk(root: Element, reading: Reading, side: SideMatter): Steps<void> {
  const view = windowOf(root.ownerDocument);
  const { title, blocks, roots } = reading;
  const now = { text: new BlockText(), line: root, read: 0 };
  const flush = (): void => {
    if (now.text.empty) return;
    const done = now.text.finish();
    now.text = new BlockText();
    if (!done) return;
    now.read += done.text.length;
    const isTitle = title !== null && title.contains(now.line);
    if (isTitle || !isAllLink(done.runs))
      blocks.push({ ...done, title: isTitle, element: now.line });
  };
  const enter = (
    element: Element,
    outer: Level | null,
    block: boolean,
    style: CSSStyleDeclaration,
  ): Level => ({
    element,
    line: block || !outer ? element : outer.line,
    block,
    visible: style.visibility !== 'hidden' && style.visibility !== 'collapse',
    next: (element.shadowRoot ?? element).firstChild,
    assigned: assignedTo(element),
  });
  const stack: Level[] = [enter(root, null, true, view.getComputedStyle(root))];
  for (let level = stack.at(-1); level && now.read < MOST_TEXT; level = stack.at(-1)) {
    yield;
    if (isLost(level)) {
      reading.lost = true;
      level.next = null;
    }
    const node = level.assigned ? (level.assigned.pop() ?? null) : level.next;
    if (!node) {
      if (level.block) flush();
      stack.pop();
      continue;
    }
    if (!level.assigned) level.next = node.nextSibling;
    if (isText(node)) {
      if (!level.visible) continue;
      if (now.text.empty) now.line = level.line;
      now.text.append(node, MOST_TEXT);
    } else if (isElement(node)) {
      const style = view.getComputedStyle(node);
      const role = roleOf(node, style);
      if (role === 'gap' || (role === 'break' && isLineOfHeading(node, level))) now.text.space();
      else if (role === 'break' || (node !== title && side.cut(node))) flush();
      else if (role !== 'silent') {
        if (role === 'block') flush();
        if (node.shadowRoot) roots.push(node.shadowRoot);
        stack.push(enter(node, level, role === 'block', style));
      }
    }
  }
  flush();
}

/** Whether the node that a level goes on with stands there no more. */
function isLost({ element, next, assigned }: Level): boolean {
  return !assigned && next !== null && next.parentNode !== (element.shadowRoot ?? element);
}

/** A headline set in two lines is one headline; everywhere else `br` ends what came before it. */
function isLineOfHeading(node: Element, level: Level): boolean {
  return node.localName === 'br' && /^h[1-6]$/.test(level.line.localName);
}

/** A line that is a link from end to end leads to another article, or to a topic: it is a teaser. */
function isAllLink(runs: readonly TextRun[]): boolean {
  return runs.every(
    ({ node, from, length }) =>
      node.parentElement?.closest('a[href]') ||
      !/[\p{L}\p{N}]/u.test(node.data.slice(from, from + length)),
  );
}

function assignedTo(element: Element): Node[] | null {
  if (!(element instanceof HTMLSlotElement)) return null;
  const nodes: Node[] = element.assignedNodes();
  return nodes.length > 0 ? nodes.reverse() : null;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
