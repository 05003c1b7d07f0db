import type { Block, Claim } from './blocks';
import { isProse } from './blocks';
import { elementKind } from './claims';

/** Readability took too little when a body named as such holds this many times as much prose. */
const FAR_MORE = 1.5;
/** A kind of place that holds this share of the article holds the paragraphs that were missed, too. */
const USUAL_PLACE = 0.2;

/**
 * The blocks of the article: those of Readability, and the paragraphs that it dropped out of the
 * same places. Where it found nothing, the element that holds most of the page's prose.
 */
export function articleBlocks(
  blocks: Block[],
  claims: Set<Claim>[],
  readable: ReadonlySet<number>,
): Set<number> {
  const free = (index: number): boolean => {
    const own = claims[index];
    return (
      isProse(blocks[index]) &&
      own !== undefined &&
      !own.has('comment') &&
      !own.has('furniture') &&
      !own.has('caption')
    );
  };
  const mass = (indexes: Iterable<number>): number => {
    let sum = 0;
    for (const index of indexes) if (free(index)) sum += blocks[index]?.text.length ?? 0;
    return sum;
  };
  const named = blocks.flatMap((_, index) => (claims[index]?.has('body') === true ? [index] : []));
  const found = mass(readable);
  let taken = new Set(readable);
  if (mass(named) > found * FAR_MORE && mass(named) > 400) taken = new Set(named);
  else if (found < 200) {
    const frame = proseFrame(blocks, free);
    if (mass(frame) > found * FAR_MORE) taken = new Set(frame);
  }
  const places = new Map<string, number>();
  const total = mass(taken);
  for (const index of taken) {
    const block = blocks[index];
    if (block === undefined || !free(index)) continue;
    const key = placeKey(block);
    places.set(key, (places.get(key) ?? 0) + block.text.length);
  }
  const frame = commonFrame(blocks, [...taken].filter(free));
  for (const [index, block] of blocks.entries()) {
    if (taken.has(index) || !free(index)) continue;
    const usual = (places.get(placeKey(block)) ?? 0) > total * USUAL_PLACE;
    if (usual && (frame === null || frame.contains(block.element))) taken.add(index);
  }
  return taken;
}

/** Kind of the block's element and of the two around it. */
function placeKey(block: Block): string {
  const parent = block.element.parentElement;
  const outer = parent?.parentElement;
  return [block.element, parent, outer]
    .map((element) => (element ? elementKind(element) : ''))
    .join(' < ');
}

/** The innermost element that holds all given blocks. */
function commonFrame(blocks: Block[], indexes: number[]): Element | null {
  let frame: Element | null = blocks[indexes[0] ?? -1]?.element ?? null;
  for (const index of indexes) {
    const element = blocks[index]?.element ?? null;
    while (frame !== null && !frame.contains(element)) frame = frame.parentElement;
  }
  return frame;
}

/** The blocks of the innermost element that holds most of the free prose. */
function proseFrame(blocks: Block[], free: (index: number) => boolean): number[] {
  const mass = new Map<Element, number>();
  let total = 0;
  for (const [index, block] of blocks.entries()) {
    if (!free(index)) continue;
    total += block.text.length;
    // Sixty levels are as deep as real pages go; a file nested deeper is judged by its innermost sixty.
    let element: Element | null = block.element;
    for (let level = 0; level < 60 && element !== null; level++, element = element.parentElement)
      mass.set(element, (mass.get(element) ?? 0) + block.text.length);
  }
  let best: Element | null = null;
  for (const [element, own] of mass) {
    // More than half of the prose; of the elements that hold so much the innermost is the last to hold it.
    if (own > total * 0.5 && (best === null || best.contains(element))) best = element;
  }
  const frame = best;
  return frame === null
    ? []
    : blocks.flatMap((block, index) => (frame.contains(block.element) ? [index] : []));
}
