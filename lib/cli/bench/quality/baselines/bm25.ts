import type { WordIndex } from './wordIndex';

/** The usual constants (Robertson and Zaragoza, 2009). */
const K1 = 1.2;
const B = 0.75;

/**
 * BM25 with an article of the collection as the query, each of its words as often as it stands there.
 * Gives a function from its place to the scores of all articles by theirs; 0 where no word is shared.
 */
export function bm25(index: WordIndex): (query: number) => Float64Array {
  const { size, lengths } = index;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (size || 1) || 1;
  return (query) => {
    const scores = new Float64Array(size);
    for (const { word, count } of index.contents[query] ?? []) {
      const { articles, counts } = index.postings[word] ?? { articles: [], counts: [] };
      const frequency = articles.length;
      const idf = Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
      for (const [at, article] of articles.entries()) {
        const tf = counts[at] ?? 0;
        const norm = tf + K1 * (1 - B + (B * (lengths[article] ?? 0)) / mean);
        scores[article] = (scores[article] ?? 0) + (count * idf * tf * (K1 + 1)) / norm;
      }
    }
    return scores;
  };
}
