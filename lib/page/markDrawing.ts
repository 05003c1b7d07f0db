import type { Mark } from '../model/view';
import type { PageBlock } from './collectBlocks';
import { fromLayer, NOWHERE } from './layerPlace';
import type { MarkPiece } from './measureMarks';
import type { Origin } from './overlayHost';
import type { Box } from './pageGeometry';

/** A block as it now stands in the page, with the marks in it. */
export interface MarkedBlock {
  block: PageBlock;
  marks: readonly Mark[];
}

/** Marks of one block, drawn while it is near the viewport. */
export interface Drawing extends MarkedBlock {
  near: boolean;
  /** Other marks have taken the place of these. */
  gone: boolean;
  /** Whether the block is cut off or scrolled by something inside the page. */
  clipped: boolean;
  group: HTMLElement | null;
  /** The block, in layer coordinates. */
  at: Box;
  /** Relative to `at`, as is the box around all of them. */
  pieces: MarkPiece[];
  around: Box | null;
}

/** Marks that are measured and drawn together: a paragraph may have thousands. */
const TOGETHER = 64;

/** What is to be drawn for these blocks; nothing of it is drawn yet. */
export function drawingsOf(marked: readonly MarkedBlock[]): Drawing[] {
  return marked.flatMap(({ block, marks }) =>
    Array.from({ length: Math.ceil(marks.length / TOGETHER) }, (_, part): Drawing => {
      const own = marks.slice(part * TOGETHER, (part + 1) * TOGETHER);
      const state = { near: false, gone: false, clipped: false, group: null };
      return { block, marks: own, ...state, at: NOWHERE, pieces: [], around: null };
    }),
  );
}

/** Takes what is drawn out of the layer. */
export function undraw(drawing: Drawing): void {
  drawing.group?.remove();
  Object.assign(drawing, { group: null, pieces: [], around: null });
}

/** A box of a drawing in viewport coordinates. */
export function inView({ at }: Drawing, box: Box, origin: Origin): Box {
  return fromLayer({ ...box, x: box.x + at.x, y: box.y + at.y }, origin);
}
