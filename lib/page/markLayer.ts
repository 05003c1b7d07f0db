import type { Mark } from '../model/view';
import { createArticleCover } from './articleCover';
import { clipOf } from './clipping';
import type { PageBlock, PageBlocks } from './collectBlocks';
import { createIdleWork } from './idleWork';
import { isLightText, measureMarks, wordBoxes } from './measureMarks';
import type { MarkPiece } from './measureMarks';
import { originOf } from './overlayHost';
import type { Origin, OverlayHost } from './overlayHost';
import { repeatsOf } from './repeats';
import { boxOf, fromLayer, NOWHERE, place, placeAndSize, toLayer } from './layerPlace';
import { holds, intersection } from './pageGeometry';
import type { Box } from './pageGeometry';
import { windowOf } from './windowOf';

/** A block as it now stands in the page, with the marks in it. */
export interface MarkedBlock {
  block: PageBlock;
  marks: readonly Mark[];
}

/** A mark at a point of the viewport: the box of the line that was hit, in viewport coordinates. */
export interface MarkHit {
  mark: Mark;
  block: PageBlock;
  box: Box;
}

/** How a mark looks beside its line: its card is open, or the keyboard is on it. */
export type Emphasis = 'open' | 'focus';

/** Draws marks over the page in document coordinates, so that scrolling moves them without work. */
export interface MarkLayer {
  /** The article, known names in it or not: the cover lies over it. */
  cover(page: PageBlocks): void;
  /** The marks to show from now on. */
  show(marked: readonly MarkedBlock[]): void;
  /** Something may have moved: marks follow at the next idle time. */
  relocate(): void;
  /** The same at once, for what scrolls inside the page: call it once a frame. */
  relocateNow(): void;
  /** Text may stand otherwise inside its blocks: all is measured again. */
  redraw(): void;
  /** The shortest mark at a point of the viewport, or null. Reads no layout of the page. */
  hit(x: number, y: number): MarkHit | null;
  /** Where a mark's words are now, measured at once, in viewport coordinates; one box a line. */
  boxesOf(mark: Mark): Box[];
  emphasise(mark: Mark | null, as: Emphasis): void;
  /** What is drawn now, in viewport coordinates. */
  drawn(): MarkPiece[];
}

/** A block whose marks are drawn while it is near the viewport. Boxes are in layer coordinates. */
interface Drawing extends MarkedBlock {
  clippers: Element[];
  near: boolean;
  stale: boolean;
  group: HTMLElement | null;
  at: Box;
  pieces: MarkPiece[];
}

/**
 * The layer of marks. Marks are boxes in a closed shadow root that let every pointer event through.
 *
 * Why nothing tells which words are marked: no node of the page changes; the layer lies outside the
 * flow; hit tests pass it. `IntersectionObserver` with `trackVisibility` does see boxes that let
 * events pass, so a transparent cover lies over the whole article, and marks never leave it: every
 * word reads as covered, known or not. Boxes are placed by `transform`, which no layout shift
 * entry counts.
 */
export function createMarkLayer(
  host: OverlayHost,
  document: Document,
  signal: AbortSignal,
): MarkLayer {
  const view = windowOf(document);
  const layer = host.addLayer('backstory-marks');
  const cover = createArticleCover(document, layer, signal);

  let drawings: Drawing[] = [];
  let byMark = new Map<Mark, Drawing>();
  let repeats: ReadonlySet<Mark> = new Set();
  let moved = true;
  const emphasis = new Map<Emphasis, Mark>();

  const nearby = new view.IntersectionObserver(
    (entries) => {
      const states = new Map(entries.map((entry) => [entry.target, entry.isIntersecting]));
      for (const drawing of drawings) {
        const near = states.get(drawing.block.element);
        if (near === undefined || near === drawing.near) continue;
        drawing.near = near;
        drawing.stale = true;
      }
      work.request();
    },
    // One viewport above and below: what the reader can reach before the next idle time.
    { rootMargin: '100% 25%' },
  );
  signal.addEventListener('abort', () => nearby.disconnect());

  const work = createIdleWork(view, signal, () => {
    if (moved) {
      moved = false;
      cover.update();
      moveBlocks();
      return true;
    }
    const next = drawings.find((drawing) => drawing.stale);
    if (next) draw(next, originOf(layer));
    return next !== undefined;
  });

  function moveBlocks(): void {
    const origin = originOf(layer);
    for (const drawing of drawings) {
      if (!drawing.near || !drawing.group) continue;
      const at = toLayer(boxOf(drawing.block.element), origin);
      const resized =
        Math.abs(at.width - drawing.at.width) > 0.1 ||
        Math.abs(at.height - drawing.at.height) > 0.1;
      if (resized || drawing.clippers.length > 0) drawing.stale = true;
      else if (at.x !== drawing.at.x || at.y !== drawing.at.y) {
        drawing.at = at;
        place(drawing.group, at);
      }
    }
  }

  function draw(drawing: Drawing, origin: Origin): void {
    drawing.stale = false;
    const { block, near } = drawing;
    const within = fromLayer(cover.box(), origin);
    const seen = near ? measureMarks(block, drawing.marks, drawing.clippers, within) : [];
    const at = toLayer(boxOf(block.element), origin);
    const group = document.createElement('div');
    group.className = 'backstory-block';
    if (seen.length > 0 && isLightText(block.element)) group.dataset['dark'] = '';
    drawing.at = at;
    drawing.pieces = seen.map(({ mark, box }) => {
      const placed = toLayer(box, origin);
      return { mark, box: { ...placed, x: placed.x - at.x, y: placed.y - at.y } };
    });
    for (const { mark, box } of drawing.pieces) group.append(pieceOf(mark, box));
    place(group, at);
    if (drawing.group) drawing.group.replaceWith(group);
    else layer.append(group);
    drawing.group = group;
  }

  function pieceOf(mark: Mark, box: Box): HTMLElement {
    const piece = document.createElement('div');
    piece.className = 'backstory-mark';
    piece.dataset['kind'] = mark.kind;
    if (repeats.has(mark)) piece.dataset['again'] = '';
    for (const [as, emphasised] of emphasis) if (emphasised === mark) piece.dataset[as] = '';
    placeAndSize(piece, box);
    return piece;
  }

  function remove(drawing: Drawing): void {
    drawing.group?.remove();
    drawing.group = null;
  }

  function seenOf(drawing: Drawing, origin: Origin): MarkPiece[] {
    return drawing.pieces.map(({ mark, box }) => ({
      mark,
      box: fromLayer({ ...box, x: box.x + drawing.at.x, y: box.y + drawing.at.y }, origin),
    }));
  }

  return {
    cover(page) {
      cover.follow(page);
      moved = true;
      work.request();
    },
    show(marked) {
      for (const drawing of drawings) remove(drawing);
      nearby.disconnect();
      drawings = marked.map((each) => ({
        ...each,
        clippers: cover.clippers(each.block.element),
        near: false,
        stale: false,
        group: null,
        at: NOWHERE,
        pieces: [],
      }));
      byMark = new Map(drawings.flatMap((drawing) => drawing.marks.map((mark) => [mark, drawing])));
      repeats = repeatsOf([...byMark.keys()]);
      for (const drawing of drawings) nearby.observe(drawing.block.element);
    },
    relocate() {
      moved = true;
      work.request();
    },
    relocateNow() {
      cover.update();
      moveBlocks();
      const origin = originOf(layer);
      for (const drawing of drawings) if (drawing.stale) draw(drawing, origin);
    },
    redraw() {
      moved = true;
      cover.forget();
      for (const drawing of drawings) {
        drawing.clippers = cover.clippers(drawing.block.element);
        drawing.stale = drawing.near;
      }
      work.request();
    },
    hit(x, y) {
      const origin = originOf(layer);
      let best: MarkHit | null = null;
      for (const drawing of drawings)
        if (drawing.near)
          for (const { mark, box } of seenOf(drawing, origin)) {
            const shorter = !best || mark.end - mark.start < best.mark.end - best.mark.start;
            if (shorter && holds(box, x, y)) best = { mark, block: drawing.block, box };
          }
      return best;
    },
    boxesOf(mark) {
      const drawing = byMark.get(mark);
      const clip = drawing && clipOf(drawing.clippers);
      if (!drawing || !clip) return [];
      return wordBoxes(drawing.block, mark).flatMap((box) => intersection(box, clip) ?? []);
    },
    emphasise(mark, as) {
      const before = emphasis.get(as);
      if (before === (mark ?? undefined)) return;
      if (mark) emphasis.set(as, mark);
      else emphasis.delete(as);
      for (const each of [before, mark]) {
        const drawing = each && byMark.get(each);
        if (drawing?.near) draw(drawing, originOf(layer));
      }
    },
    drawn() {
      const origin = originOf(layer);
      return drawings.flatMap((drawing) => (drawing.group ? seenOf(drawing, origin) : []));
    },
  };
}
