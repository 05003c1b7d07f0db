import type { Block, Claim } from './blocks';

/** Elements of one name that hold more than this share of the article's prose are its frame, whatever the name. */
const FRAME_SHARE = 0.25;

/**
 * The claims that are true of each block. A claim of an element whose like (same tag and classes)
 * hold much of the prose in `core` is not: pages name the frame of their text "has-sidebar". An
 * article's body inside an element named as furniture is a body.
 */
export function trueClaims(blocks: Block[], core: (index: number) => boolean): Set<Claim>[] {
  const mass = new Map<string, number>();
  let total = 0;
  for (const [index, block] of blocks.entries()) {
    if (!core(index)) continue;
    total += block.text.length;
    const counted = new Set<string>();
    for (let place = block.place; place !== null; place = place.outer) {
      const key = elementKind(place.element);
      if (counted.has(key)) continue;
      counted.add(key);
      mass.set(key, (mass.get(key) ?? 0) + block.text.length);
    }
  }
  return blocks.map((block) => {
    const claims = new Set<Claim>();
    for (let place = block.place; place !== null; place = place.outer) {
      const isFrame = (mass.get(elementKind(place.element)) ?? 0) > total * FRAME_SHARE;
      const inner = place.claim === 'furniture' && claims.has('body') && isFrame;
      const cutting =
        place.claim === 'comment' || place.claim === 'furniture' || place.claim === 'caption';
      if (!inner && (!cutting || !isFrame)) claims.add(place.claim);
    }
    return claims;
  });
}

/** Tag and classes: what elements of one kind have in common. */
export function elementKind(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`;
}
