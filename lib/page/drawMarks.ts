import type { ArticleCover } from './articleCover';
import { clipOf } from './clipping';
import type { Steps } from './idleWork';
import { boxOf, place, toLayer } from './layerPlace';
import { undraw, type Drawing } from './markDrawing';
import type { MarkLooks } from './markLooks';
import { isLightText, wordBoxes, type MarkPiece } from './measureMarks';
import { originOf } from './overlayHost';
import { intersection, union, type Box } from './pageGeometry';

/**
 * Draws the marks of one block where its words are now, or takes them away where it is far. Measures
 * one mark a step; what was measured is put into the layer at the end.
 */
export function* drawMarks(
  drawing: Drawing,
  document: Document,
  layer: HTMLElement,
  cover: ArticleCover,
  looks: MarkLooks,
): Steps<void> {
  const { block } = drawing;
  const { element } = block;
  if (!drawing.near) {
    undraw(drawing);
    return;
  }
  const clippers = cover.clippers(element);
  const clip = clipOf(clippers);
  const seen = clip && intersection(toLayer(clip, originOf(layer)), cover.box());
  const pieces: MarkPiece[] = [];
  let around: Box | null = null;
  for (const mark of seen ? drawing.marks : []) {
    // The block may have moved since the last step: all is relative to where it is now.
    const origin = originOf(layer);
    const at = toLayer(boxOf(element), origin);
    for (const words of wordBoxes(block, mark)) {
      const box = seen && intersection(toLayer(words, origin), seen);
      if (!box) continue;
      const placed = { ...box, x: box.x - at.x, y: box.y - at.y };
      pieces.push({ mark, box: placed });
      around = around ? union(around, placed) : placed;
    }
    yield;
  }
  if (drawing.gone || !drawing.near) return;
  const at = toLayer(boxOf(element), originOf(layer));
  const group = document.createElement('div');
  group.className = 'backstory-block';
  if (pieces.length > 0 && isLightText(element)) group.dataset['dark'] = '';
  for (const { mark, box } of pieces) group.append(looks.piece(mark, box));
  place(group, at);
  if (drawing.group) drawing.group.replaceWith(group);
  else layer.append(group);
  Object.assign(drawing, { at, pieces, around, group, clipped: clippers.length > 0 });
}
