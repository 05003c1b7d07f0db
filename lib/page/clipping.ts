import { intersection, shownParent } from './pageGeometry';
import type { Box } from './pageGeometry';
import { windowOf } from './windowOf';

/**
 * The elements around one that cut off or scroll what overflows them, inner first. The root element
 * is none: it scrolls the page, and marks scroll with it. Nor is `body`, whose overflow goes to the
 * page unless the root element has its own.
 */
export function clippersOf(element: Element): Element[] {
  const view = windowOf(element.ownerDocument);
  const root = element.ownerDocument.documentElement;
  const body = element.ownerDocument.body;
  const clippers: Element[] = [];
  const rootClips = view.getComputedStyle(root).overflow !== 'visible';
  for (let here: Element | null = element; here && here !== root; here = shownParent(here)) {
    if (here === body && !rootClips) break;
    const { overflowX, overflowY, display } = view.getComputedStyle(here);
    const clips = overflowX !== 'visible' || overflowY !== 'visible';
    if (clips && display !== 'inline' && display !== 'contents') clippers.push(here);
  }
  return clippers;
}

/** What of the viewport plane can be seen inside all clippers (viewport coordinates): null for nothing. */
export function clipOf(clippers: readonly Element[]): Box | null {
  let left: Box | null = EVERYWHERE;
  for (const clipper of clippers) left = left && intersection(left, innerBox(clipper));
  return left;
}

/** Larger than any page: browsers stop at some 33 million pixels. */
const EVERYWHERE: Box = { x: -1e8, y: -1e8, width: 2e8, height: 2e8 };

/** The box inside the border, where content can be seen. */
function innerBox(element: Element): Box {
  const rect = element.getBoundingClientRect();
  return {
    x: rect.left + element.clientLeft,
    y: rect.top + element.clientTop,
    width: element.clientWidth,
    height: element.clientHeight,
  };
}
