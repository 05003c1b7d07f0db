import { clipOf, clippersOf } from './clipping';
import type { PageBlocks } from './collectBlocks';
import { boxOf, NOWHERE, placeAndSize, toLayer } from './layerPlace';
import { createObstacles } from './obstacles';
import { originOf } from './overlayHost';
import { intersection, union } from './pageGeometry';
import type { Box } from './pageGeometry';
import { stackingLevel } from './stackingLevel';

/** The cover over the article, by which marks tell nothing. */
export interface ArticleCover {
  /** The article to cover from now on. */
  follow(page: PageBlocks): void;
  /** Puts the cover and the layer where the article is now. */
  update(): void;
  /** Where the cover lies, in layer coordinates. */
  box(): Box;
  /** What cuts an element off; remembered until {@link forget}. */
  clippers(element: Element): Element[];
  /** Styles may have changed. */
  forget(): void;
}

/**
 * One transparent box over all that can be seen of the article's blocks, known names in it or not,
 * at the article's own level. It is never larger than the article, so the page gets no larger.
 */
export function createArticleCover(
  document: Document,
  layer: HTMLElement,
  signal: AbortSignal,
): ArticleCover {
  const cover = document.createElement('div');
  cover.className = 'backstory-cover';
  layer.append(cover);
  const obstacles = createObstacles(document, layer, signal);
  let page: PageBlocks | null = null;
  let covered = NOWHERE;
  let known = new Map<Element, Element[]>();

  const clippers = (element: Element): Element[] => {
    const found = known.get(element) ?? clippersOf(element);
    known.set(element, found);
    return found;
  };
  return {
    follow(next) {
      page = next;
      known = new Map();
    },
    update() {
      let all: Box | null = null;
      for (const element of new Set(page?.blocks.map((block) => block.element))) {
        const clip = clipOf(clippers(element));
        const box = clip && intersection(clip, boxOf(element));
        if (box) all = all ? union(all, box) : box;
      }
      covered = all ? toLayer(all, originOf(layer)) : NOWHERE;
      placeAndSize(cover, covered);
      // The title may stand in a header of its own; the last block is where the text is.
      const text = page?.blocks.at(-1)?.element;
      layer.style.zIndex = text ? stackingLevel(text) : 'auto';
      if (page) obstacles.look(page.container, layer.style.zIndex);
    },
    box: () => covered,
    clippers,
    forget() {
      known = new Map();
    },
  };
}
