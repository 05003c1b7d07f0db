import type { Steps } from './idleWork';
import { originOf } from './overlayHost';
import { shownInside, shownParent } from './pageGeometry';
import { stackingLevel } from './stackingLevel';
import { windowOf } from './windowOf';

/** Where the viewport is asked what lies over the article, as parts of its width and height: headers and footers span it, boxes stick to corners. */
const PROBES_X = [0.1, 0.35, 0.5, 0.65, 0.9];
const PROBES_Y = [0.01, 0.07, 0.5, 0.93, 0.99];
const PROBES = PROBES_X.flatMap((x) => PROBES_Y.map((y) => [x, y] as const));

/** Cuts out of a layer what stands still over the article. */
export interface Obstacles {
  /** Looks for them anew, at one point a step; `level` is the layer's own `z-index`. */
  look(article: Element, level: string): Steps<void>;
}

/**
 * Headers and boxes that stand still while the article scrolls under them, and that share its
 * stacking context: a layer just above the article would lie above them too. Their boxes are cut
 * out of the layer; as they stand still, that is work for each frame of scrolling, but only on
 * pages that have such things.
 */
export function createObstacles(
  document: Document,
  layer: HTMLElement,
  signal: AbortSignal,
): Obstacles {
  const view = windowOf(document);
  let obstacles: Element[] = [];
  let frame = 0;
  const cut = (): void => {
    frame = 0;
    layer.style.clipPath = obstacles.length > 0 ? holes(layer, obstacles) : '';
  };
  const scrolled = (): void => {
    if (obstacles.length > 0 && frame === 0) frame = view.requestAnimationFrame(cut);
  };
  view.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame));
  return {
    *look(article, level) {
      obstacles = yield* findObstacles(document, article, level);
      cut();
    },
  };
}

function* findObstacles(document: Document, article: Element, level: string): Steps<Element[]> {
  const view = windowOf(document);
  const found = new Set<Element>();
  const isArticles = (element: Element): boolean =>
    shownInside(article, element) || shownInside(element, article);
  for (const [x, y] of PROBES) {
    yield;
    const at = [x * view.innerWidth, y * view.innerHeight] as const;
    // In a paragraph of a thousand lines all that lies at a point costs milliseconds; what lies on
    // top costs nothing, and mostly is the article.
    const top = document.elementFromPoint(...at);
    if (!top || isArticles(top)) continue;
    for (const element of document.elementsFromPoint(...at)) {
      // What lies further down lies under the article.
      if (isArticles(element)) break;
      const still = stillAncestor(element, article);
      if (still && isSolid(element, still)) found.add(still);
    }
  }
  const own = level === 'auto' ? 0 : Number(level);
  return [...found].filter((each) => Number(stackingLevel(each)) <= own);
}

/** The outermost element around one that is fixed or sticky and does not hold the article. */
function stillAncestor(element: Element, article: Element): Element | null {
  const view = windowOf(element.ownerDocument);
  let still: Element | null = null;
  for (
    let here: Element | null = element;
    here && !shownInside(here, article);
    here = shownParent(here)
  ) {
    const { position } = view.getComputedStyle(here);
    if (position === 'fixed' || position === 'sticky') still = here;
  }
  return still;
}

/** Whether anything between the two hides what lies under it. */
function isSolid(inner: Element, outer: Element): boolean {
  const view = windowOf(inner.ownerDocument);
  for (let here: Element | null = inner; here; here = here === outer ? null : shownParent(here)) {
    if (/^(?:img|video|iframe|canvas|svg)$/.test(here.localName)) return true;
    const { backgroundColor, backgroundImage } = view.getComputedStyle(here);
    if (backgroundImage !== 'none') return true;
    // The fourth number of a colour is its opacity; without one it is opaque.
    if (backgroundColor !== 'transparent' && !/[,/] 0\)$/.test(backgroundColor)) return true;
  }
  return false;
}

/** A path around everything with a hole for each box, in the layer's coordinates. */
function holes(layer: HTMLElement, obstacles: readonly Element[]): string {
  const { x, y, scale } = originOf(layer);
  const paths = obstacles.map((each) => {
    const rect = each.getBoundingClientRect();
    const left = (rect.left - x) / scale;
    const top = (rect.top - y) / scale;
    return `M${left} ${top}h${rect.width / scale}v${rect.height / scale}h${-rect.width / scale}z`;
  });
  return `path(evenodd, "M-1e6 -1e6h1e8v1e8h-1e8z ${paths.join(' ')}")`;
}
