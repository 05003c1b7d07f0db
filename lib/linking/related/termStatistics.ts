/** How often terms occur in an archive. Frequencies can be too high where terms share a bucket. */
export interface TermStatistics {
  /** Number of articles counted. */
  readonly articles: number;
  /** Articles that have the term: a stem, or two stems with a space between. */
  documentFrequency(term: string): number;
  /** Articles that have a term of this bucket (`termBucket`). */
  frequencyAt(bucket: number): number;
  /** How rare the terms of a bucket are here ({@link rarity}). */
  rarityAt(bucket: number): number;
}

/**
 * The natural logarithm of articles over frequency, smoothed as if half an article more had every
 * term; above 0 unless a frequency exceeds the number of articles.
 */
export function rarity(frequency: number, articles: number): number {
  return Math.log((articles + 1) / (frequency + 0.5));
}
