import type { TermVector } from './articleTerms';

/**
 * Share of terms (words and pairs of words), of all that either text has, from which two texts are
 * one report: an outlet cuts a wire story's last paragraph or adds a line of its own. Reports of one
 * event by two writers share a fifth of their terms at most.
 */
const SAME_REPORT = 0.7;
/** Texts of fewer terms than this (headlines) are alike by chance; they are one only if all agree. */
const FEWEST_TERMS = 16;

/** Whether two articles are one report in (almost) the same words. Linear in their terms. */
export function isCopy(a: TermVector, b: TermVector): boolean {
  const [one, two] = [a.buckets, b.buckets];
  const fewer = Math.min(one.length, two.length);
  const more = Math.max(one.length, two.length);
  // The most that they can share settles most pairs of articles at once.
  if (fewer === 0 || fewer < SAME_REPORT * more) return false;
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < two.length;) {
    const [x, y] = [one[i] ?? 0, two[j] ?? 0];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const all = one.length + two.length - shared;
  return fewer < FEWEST_TERMS ? shared === all : shared >= SAME_REPORT * all;
}

/**
 * For each item the index of the first before it that is the same report, or null: the first of
 * each report in the given order stands for all. Quadratic in the distinct reports, so for short lists.
 */
export function foldCopies(vectors: readonly TermVector[]): (number | null)[] {
  const first: number[] = [];
  return vectors.map((vector, index) => {
    const held = first.find((at) => {
      const other = vectors[at];
      return other !== undefined && isCopy(other, vector);
    });
    if (held === undefined) first.push(index);
    return held ?? null;
  });
}
