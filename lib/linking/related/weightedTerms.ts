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
  const rarities = powersOf(statistics);
  return weighted(terms, (count, bucket) => {
    const frequency = statistics.frequencyAt(bucket);
    const known = rarities[frequency] ?? 0;
    if (known > 0) return count * known;
    const power = Math.max(0, statistics.rarityAt(bucket)) ** RARITY_POWER;
    if (frequency < rarities.length) rarities[frequency] = power;
    return count * power;
  });
}

/** Words that tell more, with their full rarity. */
export function weightedWords(words: TermVector, statistics: TermStatistics): WeightedTerms {
  return weighted(words, (count, bucket) => count * Math.max(0, statistics.rarityAt(bucket)));
}

/** Numbers, which count once each, by their rarity alone. */
export function weightedNumbers(numbers: TermVector, statistics: TermStatistics): WeightedTerms {
  return weighted(numbers, (_, bucket) => Math.max(0, statistics.rarityAt(bucket)));
}

/** Frequencies of most terms. */
const FREQUENT = 1024;

/** Powers of rarity by frequency, 0 where not known yet, and the number of articles that they hold for. */
let powers = new Float64Array(FREQUENT);
let powersFor = 0;

function powersOf({ articles }: TermStatistics): Float64Array {
  if (articles !== powersFor) powers = new Float64Array(FREQUENT);
  powersFor = articles;
  return powers;
}

function weighted(
  { buckets, weights: counts }: TermVector,
  weigh: (count: number, bucket: number) => number,
): WeightedTerms {
  const weights = new Float32Array(buckets.length);
  let squares = 0;
  for (let i = 0; i < buckets.length; i++) {
    const weight = weigh(counts[i] ?? 0, buckets[i] ?? 0);
    weights[i] = weight;
    squares += weight * weight;
  }
  return { buckets, weights, length: Math.sqrt(squares) };
}
