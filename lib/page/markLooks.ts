import type { Mark } from '../model/view';
import { placeAndSize } from './layerPlace';
import type { Drawing } from './markDrawing';
import type { Box } from './pageGeometry';

/** How a mark looks beside its line: its card is open, or the keyboard is on it. */
export type Emphasis = 'open' | 'focus';

/** How each mark looks. */
export interface MarkLooks {
  /** The marks whose like stands further up, from now on. */
  repeat(marks: ReadonlySet<Mark>): void;
  /** A new element for one line of a mark, as the mark looks now. */
  piece(mark: Mark, box: Box): HTMLElement;
  /** Makes this mark the one that looks so. One that is drawn changes without being measured. */
  emphasise(mark: Mark | null, as: Emphasis): void;
}

/** @param drawingOf what a mark is drawn in */
export function createMarkLooks(
  document: Document,
  drawingOf: (mark: Mark) => Drawing | undefined,
): MarkLooks {
  let repeats: ReadonlySet<Mark> = new Set();
  const emphasis = new Map<Emphasis, Mark>();

  function change(mark: Mark, as: Emphasis, on: boolean): void {
    const drawing = drawingOf(mark);
    drawing?.pieces.forEach((piece, at) => {
      if (piece.mark === mark) drawing.group?.children[at]?.toggleAttribute(`data-${as}`, on);
    });
  }

  return {
    repeat(marks) {
      repeats = marks;
    },
    piece(mark, box) {
      const piece = document.createElement('div');
      piece.className = 'backstory-mark';
      piece.dataset['kind'] = mark.kind;
      if (repeats.has(mark)) piece.dataset['again'] = '';
      for (const [as, emphasised] of emphasis) if (emphasised === mark) piece.dataset[as] = '';
      placeAndSize(piece, box);
      return piece;
    },
    emphasise(mark, as) {
      const before = emphasis.get(as);
      if (before === (mark ?? undefined)) return;
      if (mark) emphasis.set(as, mark);
      else emphasis.delete(as);
      for (const each of [before, mark]) if (each) change(each, as, each === mark);
    },
  };
}
