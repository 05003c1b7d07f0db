import type { Mark } from '../model/view';
import { createArticleCover } from './articleCover';
import { clipOf } from './clipping';
import type { PageBlocks } from './collectBlocks';
import { drawMarks } from './drawMarks';
import { allAtOnce, createIdleWork } from './idleWork';
import type { Steps } from './idleWork';
import { boxOf, place, toLayer } from './layerPlace';
import { markAt, type MarkHit } from './markAt';
import { drawingsOf, inView, undraw, type Drawing, type MarkedBlock } from './markDrawing';
import { createMarkLooks, type Emphasis } from './markLooks';
import { wordBoxes } from './measureMarks';
import type { MarkPiece } from './measureMarks';
import { originOf } from './overlayHost';
import type { OverlayHost } from './overlayHost';
import { intersection, type Box } from './pageGeometry';
import { repeatsOf } from './repeats';
import { windowOf } from './windowOf';

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

/** Blocks that are looked at in one go when something inside the page scrolls; of more, the cover follows in idle time. */
const MOST_AT_ONCE = 300;

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
  /** Elements whose coming near the viewport is not watched yet. */
  let unwatched: Element[] = [];
  let moved = true;
  const stale = new Set<Drawing>();
  const looks = createMarkLooks(document, (mark) => byMark.get(mark));

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

  function draw(drawing: Drawing): Steps<void> {
    stale.delete(drawing);
    return drawMarks(drawing, document, layer, cover, looks);
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

  function relocate(): void {
    moved = true;
    work.request();
  }

  return {
    cover(page) {
      cover.follow(page);
      relocate();
    },
    show(marked) {
      for (const drawing of drawings) {
        undraw(drawing);
        drawing.gone = true;
      }
      nearby.disconnect();
      stale.clear();
      drawings = drawingsOf(marked);
      byElement = Map.groupBy(drawings, ({ block }) => block.element);
      byMark = new Map(drawings.flatMap((drawing) => drawing.marks.map((mark) => [mark, drawing])));
      looks.repeat(repeatsOf([...byMark.keys()]));
      unwatched = [...byElement.keys()].reverse();
      work.request();
    },
    relocate,
    relocateNow() {
      if (cover.size() <= MOST_AT_ONCE) allAtOnce(cover.update());
      else relocate();
      allAtOnce(moveBlocks());
      drawNearest();
    },
    redraw() {
      cover.forget();
      for (const drawing of drawings) if (drawing.near) stale.add(drawing);
      relocate();
    },
    hit: (x, y) => markAt(drawings, originOf(layer), x, y),
    boxesOf(mark) {
      const block = byMark.get(mark)?.block;
      const clip = block && clipOf(cover.clippers(block.element));
      if (!block || !clip) return [];
      return wordBoxes(block, mark).flatMap((box) => intersection(box, clip) ?? []);
    },
    emphasise: (mark, as) => looks.emphasise(mark, as),
    drawn() {
      const origin = originOf(layer);
      return drawings.flatMap((drawing) =>
        drawing.pieces.map(({ mark, box }) => ({ mark, box: inView(drawing, box, origin) })),
      );
    },
  };
}
