import type { TermVector } from './articleTerms';
import type { TermStatistics } from './termStatistics';

/** Terms in ascending order of bucket, each with its weight in this archive, and their Euclidean length. */
export interface WeightedTerms {
  buckets: Int32Array;
  weights: Float32Array;
  length: number;
}

/**
 * Rarity enters below its full weight: short texts share few rare words and many telling ones. On
 * development data 0.6 gained 0.02 on headlines and on short reports, and lost nothing on articles.
 */
const RARITY_POWER = 0.6;

/** Terms by their weight in the article and their rarity in the archive. */
export function weightedTerms(terms: TermVector, statistics: TermStatistics): WeightedTerms {
  return weighed(terms, statistics, (weight, rarity) => weight * rarity ** RARITY_POWER);
}

/** Words that tell more, with their full rarity. */
export function weightedWords(words: TermVector, statistics: TermStatistics): WeightedTerms {
  return weighed(words, statistics, (weight, rarity) => weight * rarity);
}

/** Numbers, which count once each, by their rarity alone. */
export function weightedNumbers(numbers: TermVector, statistics: TermStatistics): WeightedTerms {
  return weighed(numbers, statistics, (_, rarity) => rarity);
}

function weighed(
  { buckets, weights: counts }: TermVector,
  statistics: TermStatistics,
  weigh: (count: number, rarity: number) => number,
): WeightedTerms {
  const weights = new Float32Array(buckets.length);
  let squares = 0;
  for (let i = 0; i < buckets.length; i++) {
    const rarity = Math.max(0, statistics.rarityAt(buckets[i] ?? 0));
    const weight = weigh(counts[i] ?? 0, rarity);
    weights[i] = weight;
    squares += weight * weight;
  }
  return { buckets, weights, length: Math.sqrt(squares) };
}
