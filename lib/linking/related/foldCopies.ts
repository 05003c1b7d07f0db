import type { TermVector } from './articleTerms';
import { sharedTerms } from './sharedTerms';

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
  const few = Math.min(a.buckets.length, b.buckets.length) < FEWEST_TERMS;
  const least = few ? 1 : SAME_REPORT;
  return sharedTerms(a, b, least) >= least;
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
