/** A rectangle in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The part of a box that lies in another; null where less than half a pixel is left. */
export function intersection(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width >= 0.5 && height >= 0.5 ? { x, y, width, height } : null;
}

/** The smallest box around both. */
export function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Whether a point lies in a box that is made larger by `margin` on each side. */
export function holds(box: Box, x: number, y: number, margin = 0): boolean {
  return (
    x >= box.x - margin &&
    x < box.x + box.width + margin &&
    y >= box.y - margin &&
    y < box.y + box.height + margin
  );
}

/**
 * Boxes of one stretch of text, one a line: boxes that follow each other on a line are joined, as
 * the pieces of a name that the page sets in several elements are. Order is kept.
 */
export function joinLines(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    if (last && sameLine(last, box)) lines[lines.length - 1] = union(last, box);
    else lines.push(box);
  }
  return lines;
}

/** On one line: they overlap in height by more than half of the lower one, and touch (2 px for letter spacing and rounding). */
function sameLine(a: Box, b: Box): boolean {
  const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const gap = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  return overlap > Math.min(a.height, b.height) / 2 && gap <= 2;
}

/** The element above, through slots and shadow roots: as the page is shown, not as it is written. */
export function shownParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether `outer` is `inner` or stands around it, through shadow roots. */
export function shownInside(outer: Element, inner: Element): boolean {
  for (let here: Element | null = inner; here; here = shownParent(here))
    if (here === outer) return true;
  return false;
}
