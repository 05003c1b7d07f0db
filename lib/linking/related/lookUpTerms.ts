import type { TermVector } from './articleTerms';

/** Terms by which an article can be looked up: those that its title, its lead and its repetitions carry. */
const MOST_TERMS = 32;

/**
 * The buckets of the terms that an article is most about, by weight in it alone, so that they are
 * the same whatever else the archive holds. Ascending.
 */
export function lookUpTerms({ buckets, weights }: TermVector): number[] {
  const order = [...buckets.keys()].sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (buckets[a] ?? 0) - (buckets[b] ?? 0),
  );
  return order
    .slice(0, MOST_TERMS)
    .flatMap((at) => buckets[at] ?? [])
    .sort((a, b) => a - b);
}
