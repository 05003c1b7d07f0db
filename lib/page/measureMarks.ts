import type { Mark } from '../model/view';
import { rangeOf } from './collectBlocks';
import type { PageBlock } from './collectBlocks';
import { joinLines } from './pageGeometry';
import type { Box } from './pageGeometry';
import { windowOf } from './windowOf';

/** One line of one mark, in viewport coordinates. */
export interface MarkPiece {
  mark: Mark;
  box: Box;
}

/** The boxes of a mark's words, one a line, in viewport coordinates, clipped or not. Empty where the words are not shown. */
export function wordBoxes(block: PageBlock, mark: Mark): Box[] {
  const boxes: Box[] = [];
  for (const part of rangeOf(block, mark.start, mark.end)) {
    if (!part.node.isConnected || !isShown(part.node.parentElement)) continue;
    // A fresh range for each reading: one that lives costs the page at every change of its text.
    const range = part.node.ownerDocument.createRange();
    range.setStart(part.node, part.start);
    range.setEnd(part.node, part.end);
    for (const rect of range.getClientRects())
      if (rect.width > 0 && rect.height > 0)
        boxes.push({ x: rect.left, y: rect.top, width: rect.width, height: rect.height });
  }
  return joinLines(boxes);
}

/**
 * Whether the text of an element is light, and so stands on something dark. The colour of the text
 * says it where backgrounds are images or many layers. False where the colour has another form than
 * `rgb(…)` or `color(srgb …)`.
 */
export function isLightText(element: Element): boolean {
  const view = windowOf(element.ownerDocument);
  const colour = view.getComputedStyle(element).color;
  const numbers = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0] = numbers;
  const full = colour.startsWith('rgb') ? 255 : 1;
  // Rec. 709 weights on the stored values: near enough to tell light from dark.
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / full > 0.55;
}

function isShown(element: Element | null): boolean {
  if (!element) return true;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}
