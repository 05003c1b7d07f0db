import { isPairBucket, TERM_BUCKETS } from './articleTerms';
import type { TermStatistics } from './termStatistics';
import type { Overlap } from './termOverlaps';
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

/**
 * Compares articles with a page by their terms: what they have in common, and as {@link TermOverlap}.
 * The table it fills (512 KB) lives as long as the result. Linear in the other article's terms.
 */
export function likePage(
  page: WeightedTerms,
  statistics: TermStatistics,
): (other: WeightedTerms) => TermOverlap & { terms: Overlap } {
  const most = rareLimit(statistics.articles);
  /** By bucket the place in the page's terms, from 1. */
  const places = new Int32Array(TERM_BUCKETS);
  for (let at = 0; at < page.buckets.length; at++) places[page.buckets[at] ?? 0] = at + 1;
  return (other) => {
    const { buckets, weights, length } = other;
    let dot = 0;
    let count = 0;
    let rarePairs = 0;
    for (let i = 0; i < buckets.length; i++) {
      const bucket = buckets[i] ?? 0;
      const place = places[bucket] ?? 0;
      if (place === 0) continue;
      const shared = (page.weights[place - 1] ?? 0) * (weights[i] ?? 0);
      dot += shared;
      count++;
      // What has no weight is in every article.
      if (shared > 0 && isPairBucket(bucket) && statistics.frequencyAt(bucket) <= most) rarePairs++;
    }
    const cosine = Math.min(1, dot / (page.length * length || 1));
    const share = count / (Math.sqrt(page.buckets.length * buckets.length) || 1);
    return { cosine, rarePairs, terms: { cosine, share, count } };
  };
}
