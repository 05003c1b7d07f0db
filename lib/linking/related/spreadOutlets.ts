/** Scores (probabilities) so near that the order between them says nothing. */
const AS_GOOD = 0.02;
/** How far down another outlet is looked for. */
const REACH = 4;

/** What the order goes by; `outlet` is null where it is not known. */
export interface Placed {
  score: number;
  outlet: string | null;
}

/**
 * The items, best first, in their order; but where one of the outlet just given is followed by as
 * good a one of another, that comes first: a reader learns more from two papers than from one twice.
 */
export function spreadOutlets<Item>(
  items: readonly Item[],
  placedAt: (item: Item) => Placed,
): Item[] {
  const left = items.map((item) => ({ item, ...placedAt(item) }));
  const spread: Item[] = [];
  let last: string | null = null;
  while (left.length > 0) {
    const [next]: typeof left = left.splice(nextAfter(last, left), 1);
    if (next === undefined) break;
    last = next.outlet;
    spread.push(next.item);
  }
  return spread;
}

/** Which of those left comes after one of the outlet `last`. */
function nextAfter(last: string | null, left: readonly Placed[]): number {
  const [first] = left;
  if (first === undefined || last === null || first.outlet !== last) return 0;
  const other = left
    .slice(0, REACH)
    .findIndex(
      ({ score, outlet }) => outlet !== null && outlet !== last && score >= first.score - AS_GOOD,
    );
  return Math.max(0, other);
}
