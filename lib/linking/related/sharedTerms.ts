import type { TermVector } from './articleTerms';

/**
 * Share of terms (words and pairs of words) that two articles have in common, of all that either has
 * (Jaccard's index); 0 where it cannot reach `least`, which settles most pairs at once. Linear.
 */
export function sharedTerms(a: TermVector, b: TermVector, least: number): number {
  const [one, two] = [a.buckets, b.buckets];
  const fewer = Math.min(one.length, two.length);
  if (fewer === 0 || fewer < least * Math.max(one.length, two.length)) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < two.length;) {
    const [x, y] = [one[i] ?? 0, two[j] ?? 0];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared / (one.length + two.length - shared);
}
