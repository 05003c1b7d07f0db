import type { Block } from '../blocks';
import { elementKind } from '../claims';

/** Real pages are at about 60 levels: no block is looked at from further out. */
export const LEVELS = 60;

/** How a page's blocks stand in its tree, in numbers. */
export interface PageShape {
  /** Characters of each block. */
  sizes: Float64Array;
  words: Float64Array;
  /** Share of the characters that stand in links. */
  linked: Float64Array;
  /**
   * For each of {@link GROUPINGS}, the group of each block: blocks of one number stand in elements
   * of the same kind, or in the same element. Numbers are below the number of blocks.
   */
  groups: readonly Int32Array[];
  /** The element of each block, as a number. */
  owners: Int32Array;
  /** The parent of each element by number, -1 for the outermost that is looked at. */
  parents: readonly number[];
}

/** By kind of element, by kinds of the three innermost, of the parent, and by the two elements around. */
export const GROUPINGS = ['kind', 'place', 'parent kind', 'parent', 'grandparent'] as const;

/** Numbers the elements around the blocks, and groups the blocks by them. */
export function pageShape(blocks: readonly Block[]): PageShape {
  const numbers = new Map<Element, number>();
  const parents: number[] = [];
  const numberOf = (element: Element): number => {
    const known = numbers.get(element);
    if (known !== undefined) return known;
    const number = parents.length;
    numbers.set(element, number);
    parents.push(-1);
    return number;
  };
  const owners = Int32Array.from(blocks, ({ element }) => {
    const owner = numberOf(element);
    let number = owner;
    let outer = element.parentElement;
    for (let level = 1; level < LEVELS && outer !== null; level++) {
      const known = numbers.has(outer);
      parents[number] = numberOf(outer);
      if (known) break;
      number = parents[number] ?? -1;
      outer = outer.parentElement;
    }
    return owner;
  });
  const kind = (element: Element | null | undefined): string =>
    element ? elementKind(element) : '';
  const keys: ((block: Block) => unknown)[] = [
    ({ element }) => kind(element),
    ({ element }) =>
      `${kind(element)} < ${kind(element.parentElement)} < ${kind(element.parentElement?.parentElement)}`,
    ({ element }) => kind(element.parentElement),
    ({ element }) => element.parentElement,
    ({ element }) => element.parentElement?.parentElement,
  ];
  return {
    sizes: Float64Array.from(blocks, ({ text }) => text.length),
    words: Float64Array.from(blocks, ({ text }) => text.split(' ').length),
    linked: Float64Array.from(blocks, ({ text, linked }) => linked / Math.max(1, text.length)),
    groups: keys.map((key) => numbered(blocks, key)),
    owners,
    parents,
  };
}

function numbered(blocks: readonly Block[], key: (block: Block) => unknown): Int32Array {
  const known = new Map<unknown, number>();
  return Int32Array.from(blocks, (block) => {
    const own = key(block);
    const number = known.get(own) ?? known.size;
    known.set(own, number);
    return number;
  });
}
