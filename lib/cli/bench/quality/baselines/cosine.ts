import type { WordIndex } from './wordIndex';

/**
 * Cosine of TF-IDF vectors, (1 + ln count) · ln(articles / articles with the word), with an article of
 * the collection as the query. Gives a function from its place to the scores (0…1) of all articles by
 * theirs.
 */
export function tfidfCosine(index: WordIndex): (query: number) => Float64Array {
  const { size } = index;
  const idf = index.postings.map(({ articles }) => Math.log(size / articles.length));
  const weight = (word: number, count: number): number => (1 + Math.log(count)) * (idf[word] ?? 0);
  const lengths = index.contents.map((words) =>
    Math.sqrt(words.reduce((sum, { word, count }) => sum + weight(word, count) ** 2, 0)),
  );
  return (query) => {
    const scores = new Float64Array(size);
    for (const { word, count } of index.contents[query] ?? []) {
      const { articles, counts } = index.postings[word] ?? { articles: [], counts: [] };
      const here = weight(word, count);
      if (here === 0) continue;
      for (const [at, article] of articles.entries())
        scores[article] = (scores[article] ?? 0) + here * weight(word, counts[at] ?? 0);
    }
    const own = lengths[query] ?? 0;
    return scores.map((score, article) => score / (own * (lengths[article] ?? 0) || 1));
  };
}
