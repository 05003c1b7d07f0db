import type { Mark } from '../model/view';
import { createArticleCover } from './articleCover';
import { clipOf } from './clipping';
import type { PageBlock, PageBlocks } from './collectBlocks';
import { allAtOnce, createIdleWork } from './idleWork';
import type { Steps } from './idleWork';
import { isLightText, wordBoxes } from './measureMarks';
import type { MarkPiece } from './measureMarks';
import { originOf } from './overlayHost';
import type { Origin, OverlayHost } from './overlayHost';
import { repeatsOf } from './repeats';
import { boxOf, fromLayer, NOWHERE, place, placeAndSize, toLayer } from './layerPlace';
import { holds, intersection, union } from './pageGeometry';
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

/** Marks that are measured and drawn together: a paragraph may have thousands. */
const TOGETHER = 64;
/** Blocks that are looked at in one go when something inside the page scrolls; of more, the cover follows in idle time. */
const MOST_AT_ONCE = 300;

/** Marks of one block, drawn while it is near the viewport. */
interface Drawing extends MarkedBlock {
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
  let byElement = new Map<Element, Drawing[]>();
  let byMark = new Map<Mark, Drawing>();
  let repeats: ReadonlySet<Mark> = new Set();
  /** Elements whose coming near the viewport is not watched yet. */
  let unwatched: Element[] = [];
  let moved = true;
  const stale = new Set<Drawing>();
  const emphasis = new Map<Emphasis, Mark>();

  const nearby = new view.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        for (const drawing of byElement.get(target) ?? []) {
          if (isIntersecting === drawing.near) continue;
          drawing.near = isIntersecting;
          stale.add(drawing);
        }
      work.request();
    },
    // One viewport above and below: what the reader can reach before the next idle time.
    { rootMargin: '100% 25%' },
  );
  signal.addEventListener('abort', () => nearby.disconnect());

  let job: Steps<void> | null = null;
  const work = createIdleWork(view, signal, () => {
    job ??= nextJob();
    if (job?.next().done === true) job = null;
    return job !== null || moved || stale.size > 0 || unwatched.length > 0;
  });

  function nextJob(): Steps<void> | null {
    if (moved) {
      moved = false;
      return followPage();
    }
    if (unwatched.length > 0) return watchElements();
    for (const drawing of stale) return draw(drawing);
    return null;
  }

  function* followPage(): Steps<void> {
    yield* cover.update();
    yield* moveBlocks();
  }

  function* watchElements(): Steps<void> {
    for (let next = unwatched.pop(); next; next = unwatched.pop()) {
      nearby.observe(next);
      yield;
    }
  }

  function* moveBlocks(): Steps<void> {
    for (const drawing of drawings) {
      if (!drawing.near || !drawing.group) continue;
      const at = toLayer(boxOf(drawing.block.element), originOf(layer));
      const resized =
        Math.abs(at.width - drawing.at.width) > 0.1 ||
        Math.abs(at.height - drawing.at.height) > 0.1;
      if (resized || drawing.clipped) stale.add(drawing);
      else if (at.x !== drawing.at.x || at.y !== drawing.at.y) {
        drawing.at = at;
        place(drawing.group, at);
      }
      yield;
    }
  }

  /** Measures one mark a step; what was measured is put into the page at the end. */
  function* draw(drawing: Drawing): Steps<void> {
    stale.delete(drawing);
    const { block } = drawing;
    if (!drawing.near) {
      remove(drawing);
      return;
    }
    const clippers = cover.clippers(block.element);
    const clip = clipOf(clippers);
    const first = originOf(layer);
    const seen = clip && intersection(toLayer(clip, first), cover.box());
    const pieces: MarkPiece[] = [];
    let around: Box | null = null;
    for (const mark of seen ? drawing.marks : []) {
      // The block may have moved since the last step: all is relative to where it is now.
      const origin = originOf(layer);
      const at = toLayer(boxOf(block.element), origin);
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
    const at = toLayer(boxOf(block.element), originOf(layer));
    const group = document.createElement('div');
    group.className = 'backstory-block';
    if (pieces.length > 0 && isLightText(block.element)) group.dataset['dark'] = '';
    for (const { mark, box } of pieces) group.append(pieceOf(mark, box));
    Object.assign(drawing, { at, pieces, around, clipped: clippers.length > 0 });
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
    Object.assign(drawing, { group: null, pieces: [], around: null });
  }

  /** Changes how a mark looks that is drawn, without measuring it. */
  function setEmphasis(mark: Mark, as: Emphasis, on: boolean): void {
    const { group, pieces } = byMark.get(mark) ?? { group: null, pieces: [] };
    for (const [at, piece] of pieces.entries())
      if (piece.mark === mark) group?.children[at]?.toggleAttribute(`data-${as}`, on);
  }

  /** A box of a drawing in viewport coordinates. */
  function inView({ at }: Drawing, box: Box, origin: Origin): Box {
    return fromLayer({ ...box, x: box.x + at.x, y: box.y + at.y }, origin);
  }

  /** Draws what is stale at once, what is nearest to the middle of the viewport first; the rest in idle time. */
  function drawNearest(): void {
    const origin = originOf(layer);
    const distance = (drawing: Drawing): number => {
      const { y, height } = inView(
        drawing,
        drawing.around ?? { ...drawing.at, x: 0, y: 0 },
        origin,
      );
      return Math.abs(y + height / 2 - view.innerHeight / 2);
    };
    const nearest = [...stale].map((drawing) => ({ drawing, far: distance(drawing) }));
    let left = MOST_AT_ONCE;
    for (const { drawing } of nearest.sort((a, b) => a.far - b.far)) {
      left -= drawing.marks.length;
      if (left < 0) return work.request();
      allAtOnce(draw(drawing));
    }
  }

  return {
    cover(page) {
      cover.follow(page);
      moved = true;
      work.request();
    },
    show(marked) {
      for (const drawing of drawings) {
        remove(drawing);
        drawing.gone = true;
      }
      nearby.disconnect();
      stale.clear();
      drawings = marked.flatMap(({ block, marks }) =>
        Array.from({ length: Math.ceil(marks.length / TOGETHER) }, (_, part): Drawing => {
          const own = marks.slice(part * TOGETHER, (part + 1) * TOGETHER);
          const state = { near: false, gone: false, clipped: false, group: null };
          return { block, marks: own, ...state, at: NOWHERE, pieces: [], around: null };
        }),
      );
      byElement = Map.groupBy(drawings, ({ block }) => block.element);
      byMark = new Map(drawings.flatMap((drawing) => drawing.marks.map((mark) => [mark, drawing])));
      repeats = repeatsOf([...byMark.keys()]);
      unwatched = [...byElement.keys()].reverse();
      work.request();
    },
    relocate() {
      moved = true;
      work.request();
    },
    relocateNow() {
      if (cover.size() <= MOST_AT_ONCE) allAtOnce(cover.update());
      else {
        moved = true;
        work.request();
      }
      allAtOnce(moveBlocks());
      drawNearest();
    },
    redraw() {
      moved = true;
      cover.forget();
      for (const drawing of drawings) if (drawing.near) stale.add(drawing);
      work.request();
    },
    hit(x, y) {
      const origin = originOf(layer);
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
    },
    boxesOf(mark) {
      const block = byMark.get(mark)?.block;
      const clip = block && clipOf(cover.clippers(block.element));
      if (!block || !clip) return [];
      return wordBoxes(block, mark).flatMap((box) => intersection(box, clip) ?? []);
    },
    emphasise(mark, as) {
      const before = emphasis.get(as);
      if (before === (mark ?? undefined)) return;
      if (mark) emphasis.set(as, mark);
      else emphasis.delete(as);
      for (const each of [before, mark]) if (each) setEmphasis(each, as, each === mark);
    },
    drawn() {
      const origin = originOf(layer);
      return drawings.flatMap((drawing) =>
        drawing.pieces.map(({ mark, box }) => ({ mark, box: inView(drawing, box, origin) })),
      );
    },
  };
}
