/** Articles that stand under the keys of one piece and are looked at, the likeliest first. */
const MOST_NEAR = 128;
/** Of one key's articles, those that came nearest in the order of arrival. */
const MOST_OF_A_KEY = 1024;

/**
 * Articles of these posting lists (ascending numbers), without `own` and what `isHeld`: at most 128,
 * those that share the most and rarest keys first, of equals those that came nearest.
 */
export function nearArticles(
  own: number,
  lists: readonly Int32Array[],
  isHeld: (article: number) => boolean,
): number[] {
  const weights = new Map<number, number>();
  const position = Math.abs(own);
  for (const list of lists) {
    const weight = 1 / list.length;
    const from = windowStart(list, position);
    for (const article of list.subarray(from, from + MOST_OF_A_KEY))
      if (article !== own && !isHeld(article))
        weights.set(article, (weights.get(article) ?? 0) + weight);
  }
  const near = [...weights.keys()];
  if (near.length <= MOST_NEAR) return near;
  const distance = (article: number): number => Math.abs(article - position);
  near.sort(
    (a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || distance(a) - distance(b) || a - b,
  );
  return near.slice(0, MOST_NEAR);
}

/** Where the stretch of a long list begins that lies around a number. */
function windowStart(list: Int32Array, position: number): number {
  if (list.length <= MOST_OF_A_KEY) return 0;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, Math.min(list.length - MOST_OF_A_KEY, low - MOST_OF_A_KEY / 2));
}
