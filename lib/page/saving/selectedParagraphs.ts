import type { Steps } from '../idleWork';
import { windowOf } from '../windowOf';

/** UTF-16 units of selected text after which no more is taken. */
const MOST_TEXT = 1_000_000;

/** Elements whose text nobody selects to keep it. */
const NO_TEXT = 'script,style,noscript,template,textarea,select,button,svg';

/**
 * The selected text, a string for each paragraph, heading or line of which something is selected, with
 * white space collapsed; what is hidden is left out. Cut at both ends where the selection is. The
 * ranges are read as they were at the first step.
 */
export function* selectedParagraphs(
  document: Document,
  selection: Selection | null,
): Steps<string[]> {
  const view = windowOf(document);
  const paragraphs: string[] = [];
  let text = '';
  let block: Element | null = null;
  let length = 0;
  const flush = (): void => {
    const said = text.replace(/\s+/g, ' ').trim();
    if (said !== '') paragraphs.push(said);
    text = '';
  };
  const ranges: Range[] = [];
  for (let at = 0; at < (selection?.rangeCount ?? 0); at += 1) {
    const range = selection?.getRangeAt(at);
    if (range && !range.collapsed) ranges.push(range.cloneRange());
  }
  for (const range of ranges) {
    const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
    const root = isElement(commonAncestorContainer)
      ? commonAncestorContainer
      : (commonAncestorContainer.parentElement ?? document.documentElement);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    walker.currentNode = isElement(startContainer)
      ? (startContainer.childNodes[startOffset] ?? startContainer)
      : startContainer;
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      yield;
      if (isPast(node, endContainer, endOffset) || length > MOST_TEXT) break;
      if (isElement(node)) {
        if (node.localName === 'br') flush();
        continue;
      }
      const { parentElement: parent } = node;
      if (parent === null || parent.closest(NO_TEXT) || !parent.checkVisibility()) continue;
      const line = blockOf(parent, view);
      if (line !== block) flush();
      block = line;
      const data = node.nodeValue ?? '';
      const from = node === startContainer ? startOffset : 0;
      const to = node === endContainer ? endOffset : data.length;
      text += data.slice(from, to);
      length += to - from;
    }
    flush();
  }
  return paragraphs;
}

/** The nearest element that makes lines. */
function blockOf(element: Element, view: Window): Element {
  let here = element;
  while (
    here.parentElement &&
    /^(?:$|inline|contents|ruby)/.test(view.getComputedStyle(here).display)
  )
    here = here.parentElement;
  return here;
}

/** Whether a node begins after the end of a range. */
function isPast(node: Node, endContainer: Node, endOffset: number): boolean {
  if (node === endContainer) return false;
  if (isElement(endContainer)) {
    const after = endContainer.childNodes[endOffset];
    if (after !== undefined)
      return (
        node === after ||
        (after.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      );
    return (
      !endContainer.contains(node) &&
      (endContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    );
  }
  return (endContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
