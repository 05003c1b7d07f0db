import type { PageBlock, PageBlocks } from './collectBlocks';

/** A word of two letters or more: what changes without one (clocks, counters) is no news. */
const WORD = /\p{L}{2}/u;

/**
 * Finds blocks again after the page changed, by their text: for each list of earlier blocks the
 * list of what each is now (null: gone). Equal texts are paired in order. `fresh` says whether the
 * page now has a block with words in it that the first list has not.
 */
export function sameBlocks(
  earlier: readonly (readonly (PageBlock | null)[])[],
  now: readonly PageBlock[],
): { found: (PageBlock | null)[][]; fresh: boolean } {
  const found = earlier.map((list) => {
    const byText = new Map<string, PageBlock[]>();
    for (const block of now.toReversed()) {
      const same = byText.get(block.text);
      if (same) same.push(block);
      else byText.set(block.text, [block]);
    }
    return list.map((block) => (block && byText.get(block.text)?.pop()) ?? null);
  });
  const known = new Set(earlier[0]?.map((block) => block?.text));
  const fresh = now.some(({ text }) => !known.has(text) && WORD.test(text));
  return { found, fresh };
}

/** Whether two readings of a page found the same text in the same nodes. */
export function isSamePage(one: PageBlocks, other: PageBlocks): boolean {
  return (
    one.container === other.container &&
    isSameList(one.roots, other.roots, (a, b) => a === b) &&
    isSameList(
      one.blocks,
      other.blocks,
      (a, b) =>
        a.element === b.element &&
        a.title === b.title &&
        a.text === b.text &&
        isSameList(
          a.runs,
          b.runs,
          (x, y) =>
            x.node === y.node && x.from === y.from && x.at === y.at && x.length === y.length,
        ),
    )
  );
}

function isSameList<T>(
  one: readonly T[],
  other: readonly T[],
  same: (a: T, b: T) => boolean,
): boolean {
  return (
    one.length === other.length &&
    one.every((each, at) => {
      const match = other[at];
      return match !== undefined && same(each, match);
    })
  );
}
