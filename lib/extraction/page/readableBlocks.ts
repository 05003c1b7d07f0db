import { Readability } from '@mozilla/readability';
import { readBlocks } from './blocks';
import { isElement } from './nodeKinds';
import { workingCopy } from './workingCopy';

/** The attribute by which a block is found again in what Readability leaves. */
const MARK = 'data-block';

/**
 * Which of the page's `count` blocks, as `readBlocks` numbers them, Mozilla's Readability takes for
 * the article. Null where it finds nothing or fails. Works on a copy.
 */
export function readableBlocks(document: Document, count: number): Set<number> | null {
  const copy = workingCopy(document);
  if (copy === null) return null;
  const blocks = readBlocks(copy.body);
  if (blocks.length !== count) return null;
  const byElement = new Map<Element, number[]>();
  for (const [index, { element }] of blocks.entries()) {
    const own = byElement.get(element);
    if (own) own.push(index);
    else byElement.set(element, [index]);
  }
  for (const [element, own] of byElement) element.setAttribute(MARK, own.join(' '));
  for (const part of copy.body.querySelectorAll('[hidden][id^="S:"]'))
    part.removeAttribute('hidden');
  const content = readable(copy.document);
  if (content === null) return null;
  const kept = new Set<number>();
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
