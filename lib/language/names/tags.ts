import type { NameKind } from '../../model/mention';

/** The kinds in the order in which their tags are numbered. */
export const KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];

/**
 * Tags of the BILOU scheme (Ratinov and Roth, 2009): 0 is outside; kind `k` has begin `1 + 4k`,
 * inside `2 + 4k`, last `3 + 4k` and unit `4 + 4k`.
 */
export const TAG_COUNT = 1 + 4 * KINDS.length;

export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const LAST = 3;
export const UNIT = 4;

/** The tag of kind number `kind` at `position` (BEGIN, INSIDE, LAST or UNIT). */
export function tagOf(kind: number, position: number): number {
  return 4 * kind + position;
}

/** Tags after which a name may begin or the outside go on, and tags that may follow those. */
export const CLOSING = [0, ...KINDS.flatMap((_, kind) => [tagOf(kind, LAST), tagOf(kind, UNIT)])];
export const OPENING = [0, ...KINDS.flatMap((_, kind) => [tagOf(kind, BEGIN), tagOf(kind, UNIT)])];

/** Whether tag `to` may follow tag `from`. */
export function mayFollow(from: number, to: number): boolean {
  if (CLOSING.includes(from)) return OPENING.includes(to);
  const kind = (from - 1) >> 2;
  return to === tagOf(kind, INSIDE) || to === tagOf(kind, LAST);
}
