import type { TermVector } from './articleTerms';

/** Terms by which an article can be looked up: those that its title, its lead and its repetitions carry. */
const MOST_TERMS = 32;

/**
 * The terms that an article is most about, by weight in it alone, so that they are the same whatever
 * else the archive holds; of equals those of the lower bucket. Linear.
 */
export function lookUpTerms({ buckets, weights }: TermVector): TermVector {
  /** Heaviest first, of equals the lower place. */
  const best: number[] = [];
  let least = -Infinity;
  for (let place = 0; place < weights.length; place++) {
    const weight = weights[place] ?? 0;
    if (best.length === MOST_TERMS) {
      if (weight <= least) continue;
      best.pop();
    }
    let at = best.length;
    for (; at > 0 && (weights[best[at - 1] ?? 0] ?? 0) < weight; at--) best[at] = best[at - 1] ?? 0;
    best[at] = place;
    least = weights[best.at(-1) ?? 0] ?? 0;
  }
  const places = best.sort((a, b) => a - b);
  return {
    buckets: Int32Array.from(places, (place) => buckets[place] ?? 0),
    weights: Float32Array.from(places, (place) => weights[place] ?? 0),
  };
}
