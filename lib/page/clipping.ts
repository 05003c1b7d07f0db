import { intersection, shownParent } from './pageGeometry';
import type { Box } from './pageGeometry';
import { windowOf } from './windowOf';

/** What cuts elements of one page off. What was found is remembered until `forget`: styles may have changed. */
export interface Clipping {
  /**
   * The elements around one, itself among them, that cut off or scroll what overflows them, inner
   * first. The root element is none: it scrolls the page, and marks scroll with it. Nor is `body`,
   * whose overflow goes to the page unless the root element has its own. Elements that the same
   * ones cut off share one list.
   */
  clippersOf(element: Element): readonly Element[];
  forget(): void;
}

const NONE: readonly Element[] = [];

export function createClipping(document: Document): Clipping {
  const view = windowOf(document);
  let known = new Map<Element, readonly Element[]>();
  let rootClips: boolean | null = null;

  /** Whether nothing above and at this element cuts off, because the page itself does. */
  function isTop(element: Element): boolean {
    if (element === document.documentElement) return true;
    if (element !== document.body) return false;
    rootClips ??= view.getComputedStyle(document.documentElement).overflow !== 'visible';
    return !rootClips;
  }
  function clips(element: Element): boolean {
    const { overflowX, overflowY, display } = view.getComputedStyle(element);
    const cuts = overflowX !== 'visible' || overflowY !== 'visible';
    return cuts && display !== 'inline' && display !== 'contents';
  }
  return {
    clippersOf(element) {
      const path: Element[] = [];
      let here: Element | null = element;
      while (here && !known.has(here) && !isTop(here)) {
        path.push(here);
        here = shownParent(here);
      }
      let clippers = (here && known.get(here)) ?? NONE;
      for (const each of path.reverse()) {
        if (clips(each)) clippers = [each, ...clippers];
        known.set(each, clippers);
      }
      return clippers;
    },
    forget() {
      known = new Map();
      rootClips = null;
    },
  };
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
