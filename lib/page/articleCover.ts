import { clipOf, createClipping } from './clipping';
import type { PageBlocks } from './collectBlocks';
import type { Steps } from './idleWork';
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
  /** Puts the cover and the layer where the article is now; looks at one block a step. */
  update(): Steps<void>;
  /** Blocks that an update looks at. */
  size(): number;
  /** Where the cover lies, in layer coordinates. */
  box(): Box;
  /** What cuts an element off; remembered until {@link forget}. */
  clippers(element: Element): readonly Element[];
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
  const clipping = createClipping(document);
  let container: Element | null = null;
  let elements: readonly Element[] = [];
  let covered = NOWHERE;

  return {
    follow(page) {
      ({ container } = page);
      elements = [...new Set(page.blocks.map((block) => block.element))];
      clipping.forget();
    },
    *update() {
      // What the page scrolls between two steps does not move what was measured: the layer's
      // coordinates scroll with it.
      let all: Box | null = null;
      for (const element of elements) {
        const clip = clipOf(clipping.clippersOf(element));
        const box = clip && intersection(clip, boxOf(element));
        const placed = box && toLayer(box, originOf(layer));
        if (placed) all = all ? union(all, placed) : placed;
        yield;
      }
      covered = all ?? NOWHERE;
      placeAndSize(cover, covered);
      // The title may stand in a header of its own; the last block is where the text is.
      const text = elements.at(-1);
      layer.style.zIndex = text ? stackingLevel(text) : 'auto';
      if (container) yield* obstacles.look(container, layer.style.zIndex);
    },
    size: () => elements.length,
    box: () => covered,
    clippers: (element) => clipping.clippersOf(element),
    forget: () => clipping.forget(),
  };
}
