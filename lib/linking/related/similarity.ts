import { isPairBucket } from './articleTerms';
import type { TermStatistics } from './termStatistics';
import type { WeightedTerms } from './weightedTerms';

/** What two articles have in common in their words. */
export interface TermOverlap {
  /** Cosine of the rarity-weighted terms, 0…1. */
  cosine: number;
  /** Word pairs of both that few articles of the archive have. */
  rarePairs: number;
}

/** Share of the archive, and number of articles, up to which a word pair is rare. */
const RARE_SHARE = 0.05;
const RARE_COUNT = 3;

/** In how many articles of an archive a word pair may be and still be rare there. */
export function rareLimit(articles: number): number {
  return Math.max(RARE_COUNT, RARE_SHARE * articles);
}

/** The {@link TermOverlap} of two articles. Linear in their terms. */
export function termOverlap(
  a: WeightedTerms,
  b: WeightedTerms,
  statistics: TermStatistics,
): TermOverlap {
  const [one, two] = [a.buckets, b.buckets];
  const most = rareLimit(statistics.articles);
  let dot = 0;
  let rarePairs = 0;
  for (let i = 0, j = 0; i < one.length && j < two.length;) {
    const x = one[i] ?? 0;
    const y = two[j] ?? 0;
    if (x === y) {
      const shared = (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
      dot += shared;
      // What has no weight is in every article.
      if (shared > 0 && isPairBucket(x) && statistics.frequencyAt(x) <= most) rarePairs++;
    }
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return { cosine: Math.min(1, dot / (a.length * b.length || 1)), rarePairs };
}
