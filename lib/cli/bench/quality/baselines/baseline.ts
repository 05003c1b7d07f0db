import type { ArticleRecord } from '../../../../model/findings';
import type { When } from '../answers';
import { bm25 } from './bm25';
import { tfidfCosine } from './cosine';
import { WordIndex } from './wordIndex';

/** An article and its score. */
export interface Scored {
  id: string;
  score: number;
}

/** A ranking by words alone: of the set's articles that share a word with one of it, best first, without itself. */
export type Baseline = (id: string) => Scored[];

function ranking(
  records: readonly ArticleRecord[],
  when: When,
  scoresOf: (query: number) => Float64Array,
): Baseline {
  const places = new Map(records.map(({ article }, at) => [article.id, at]));
  const dates = records.map(({ article }) => article.published?.value ?? null);
  return (id) => {
    const query = places.get(id);
    if (query === undefined) return [];
    const date = dates[query] ?? null;
    const ranked: Scored[] = [];
    for (const [at, score] of scoresOf(query).entries()) {
      const other = dates[at] ?? null;
      if (score <= 0 || at === query) continue;
      if (when === 'prior' && date !== null && other !== null && other > date) continue;
      ranked.push({ id: records[at]?.article.id ?? '', score });
    }
    return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}

/** BM25 and TF-IDF cosine over title and text of the records; for `prior` without what is dated later than the query. */
export function baselines(
  records: readonly ArticleRecord[],
  when: When,
): { bm25: Baseline; cosine: Baseline } {
  const texts = records.map(({ article: { title, text } }) =>
    text.startsWith(title) ? text : `${title}\n${text}`,
  );
  const index = new WordIndex(texts);
  return {
    bm25: ranking(records, when, bm25(index)),
    cosine: ranking(records, when, tfidfCosine(index)),
  };
}
