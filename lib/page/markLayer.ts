import type { Mark } from '../model/view';
import { clipOf, clippersOf } from './clipping';
import type { PageBlock } from './collectBlocks';
import { createIdleWork } from './idleWork';
import { isLightText, measureMarks, wordBoxes } from './measureMarks';
import type { MarkPiece } from './measureMarks';
import { originOf } from './overlayHost';
import type { Origin, OverlayHost } from './overlayHost';
import { holds, intersection, union } from './pageGeometry';
import type { Box } from './pageGeometry';
import { stackingLevel } from './stackingLevel';
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
  /** The article's blocks, known names or not: the cover lies over them. */
  cover(blocks: readonly PageBlock[]): void;
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

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

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
  const cover = document.createElement('div');
  cover.className = 'backstory-cover';
  layer.append(cover);

  let blocks: readonly PageBlock[] = [];
  let drawings: Drawing[] = [];
  let byMark = new Map<Mark, Drawing>();
  let covered: Box = NOWHERE;
  let clippers = new Map<Element, Element[]>();
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
      placeCover();
      moveBlocks();
      return true;
    }
    const next = drawings.find((drawing) => drawing.stale);
    if (next) draw(next, originOf(layer));
    return next !== undefined;
  });

  function clippersAt(element: Element): Element[] {
    const known = clippers.get(element) ?? clippersOf(element);
    clippers.set(element, known);
    return known;
  }

  function placeCover(): void {
    const origin = originOf(layer);
    let all: Box | null = null;
    for (const block of blocks) {
      const clip = clipOf(clippersAt(block.element));
      const box = clip && intersection(clip, boxOf(block.element));
      if (box) all = all ? union(all, box) : box;
    }
    covered = all ? toLayer(all, origin) : NOWHERE;
    place(cover, covered);
    cover.style.width = `${covered.width}px`;
    cover.style.height = `${covered.height}px`;
    const first = blocks.at(-1);
    layer.style.zIndex = first ? stackingLevel(first.element) : 'auto';
  }

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
    const within = fromLayer(covered, origin);
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
    for (const [as, emphasised] of emphasis) if (emphasised === mark) piece.dataset[as] = '';
    place(piece, box);
    piece.style.width = `${box.width}px`;
    piece.style.height = `${box.height}px`;
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
    cover(next) {
      blocks = next;
      clippers = new Map();
      moved = true;
      work.request();
    },
    show(marked) {
      for (const drawing of drawings) remove(drawing);
      nearby.disconnect();
      drawings = marked.map((each) => ({
        ...each,
        clippers: clippersAt(each.block.element),
        near: false,
        stale: false,
        group: null,
        at: NOWHERE,
        pieces: [],
      }));
      byMark = new Map(drawings.flatMap((drawing) => drawing.marks.map((mark) => [mark, drawing])));
      for (const drawing of drawings) nearby.observe(drawing.block.element);
    },
    relocate() {
      moved = true;
      work.request();
    },
    relocateNow() {
      placeCover();
      moveBlocks();
      const origin = originOf(layer);
      for (const drawing of drawings) if (drawing.stale) draw(drawing, origin);
    },
    redraw() {
      moved = true;
      clippers = new Map();
      for (const drawing of drawings) {
        drawing.clippers = clippersAt(drawing.block.element);
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

function boxOf(element: Element): Box {
  const rect = element.getBoundingClientRect();
  return { x: rect.left, y: rect.top, width: rect.width, height: rect.height };
}

function place(element: HTMLElement, box: Box): void {
  element.style.transform = `translate(${box.x}px, ${box.y}px)`;
}

function toLayer(box: Box, origin: Origin): Box {
  const { x, y, scale } = origin;
  return {
    x: (box.x - x) / scale,
    y: (box.y - y) / scale,
    width: box.width / scale,
    height: box.height / scale,
  };
}

function fromLayer(box: Box, { x, y, scale }: Origin): Box {
  return {
    x: box.x * scale + x,
    y: box.y * scale + y,
    width: box.width * scale,
    height: box.height * scale,
  };
}
