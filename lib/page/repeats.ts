import type { Mark } from '../model/view';

/** The marks whose card stands at an earlier mark in reading order already. */
export function repeatsOf(marks: readonly Mark[]): Set<Mark> {
  const seen = new Set<string>();
  const inOrder = marks.toSorted((a, b) => a.block - b.block || a.start - b.start);
  return new Set(
    inOrder.filter(({ card }) => {
      const again = seen.has(card);
      seen.add(card);
      return again;
    }),
  );
}
