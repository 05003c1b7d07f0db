import { Readability } from '@mozilla/readability';
import type { Block } from './blocks';
import { isElement } from './nodeKinds';

/** The attribute by which a block is found again in what Readability leaves. */
const MARK = 'data-block';

/**
 * Which of `blocks` Mozilla's Readability takes for the article. Their elements belong to
 * `document`, a clone that this consumes. Null where it finds nothing or fails, as it does on
 * some documents whose `body` it replaces.
 */
export function readableBlocks(document: Document, blocks: Block[]): Set<number> | null {
  const kept = new Set<number>();
  const byElement = new Map<Element, number[]>();
  for (const [index, block] of blocks.entries()) {
    const own = byElement.get(block.element);
    if (own) own.push(index);
    else byElement.set(block.element, [index]);
  }
  for (const [element, own] of byElement) element.setAttribute(MARK, own.join(' '));
  const content = readable(document);
  if (content === null) return null;
  for (const element of content.querySelectorAll(`[${MARK}]`)) {
    for (const index of (element.getAttribute(MARK) ?? '').split(' ')) kept.add(Number(index));
  }
  return kept;
}

function readable(document: Document): Element | null {
  try {
    const result = new Readability<Node>(document, {
      // The content comes back as the element itself: no serialising and parsing again.
      serializer: (node) => node,
      disableJSONLD: true,
    }).parse();
    const content = result?.content;
    return content !== undefined && content !== null && isElement(content) ? content : null;
  } catch {
    return null;
  }
}
