import type { Mark } from '../model/view';
import type { PageBlock } from './collectBlocks';
import { inView, type Drawing } from './markDrawing';
import type { Origin } from './overlayHost';
import { holds, type Box } from './pageGeometry';

/** A mark at a point of the viewport: the box of the line that was hit, in viewport coordinates. */
export interface MarkHit {
  mark: Mark;
  block: PageBlock;
  box: Box;
}

/** The shortest mark that is drawn at a point of the viewport, or null. Reads no layout of the page. */
export function markAt(
  drawings: readonly Drawing[],
  origin: Origin,
  x: number,
  y: number,
): MarkHit | null {
  let best: MarkHit | null = null;
  for (const drawing of drawings) {
    if (!drawing.around || !holds(inView(drawing, drawing.around, origin), x, y)) continue;
    for (const { mark, box: own } of drawing.pieces) {
      const box = inView(drawing, own, origin);
      const shorter = !best || mark.end - mark.start < best.mark.end - best.mark.start;
      if (shorter && holds(box, x, y)) best = { mark, block: drawing.block, box };
    }
  }
  return best;
}
