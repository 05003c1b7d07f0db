import { termBucket } from './articleTerms';
import type { ArchivedArticle, CoverageArchive } from './coverageArchive';
import { queryTerms } from './queryTerms';
import { sameReports } from './sameReports';
import { namesIn } from './sharedNames';
import { TermCounts } from './termCounts';
import { cachedVector } from './vectorCache';

/** Candidates handed out for one page. */
const MOST_CANDIDATES = 300;
/** What a shared event and a shared name are worth beside a shared term, in units of rarity. */
const EVENT_WORTH = 4;
const NAME_WORTH = 1;

type Postings<K> = Map<K, number[]>;

function post<K>(postings: Postings<K>, key: K, at: number): void {
  const list = postings.get(key);
  if (!list) postings.set(key, [at]);
  else if (list.at(-1) !== at) list.push(at);
}

/**
 * An archive held in memory, for the command line: inverted indexes over terms, names and events.
 * Articles that are one report count as one.
 */
export function memoryArchive(all: readonly ArchivedArticle[]): CoverageArchive {
  const articles = sameReports(all);
  const statistics = new TermCounts();
  const terms: Postings<number> = new Map();
  const entities: Postings<string> = new Map();
  const events: Postings<string> = new Map();
  const byId = new Map(all.map((article) => [article.record.article.id, article]));
  for (const [at, article] of articles.entries()) {
    byId.set(article.record.article.id, article);
    const vector = cachedVector(article.record);
    statistics.addVector(vector);
    for (const bucket of vector.buckets) post(terms, bucket, at);
    for (const entity of new Set(article.entityOf.values())) post(entities, entity, at);
    for (const event of new Set(article.eventOf)) if (event !== null) post(events, event, at);
  }
  const rarity = (frequency: number): number =>
    Math.max(0, Math.log((articles.length + 1) / (frequency + 0.5)));

  const near = (page: ArchivedArticle): ArchivedArticle[] => {
    const scores = new Float64Array(articles.length);
    const met: number[] = [];
    const credit = (list: readonly number[] | undefined, worth: number): void => {
      if (!list) return;
      const gain = worth * rarity(list.length);
      for (const at of list) {
        if (scores[at] === 0) met.push(at);
        // Tiny, so that what is in every article is still a candidate in a store of few.
        scores[at] = (scores[at] ?? 0) + gain + 1e-6;
      }
    };
    for (const term of queryTerms(page, statistics)) credit(terms.get(termBucket(term)), 1);
    for (const entity of namesIn(page).keys()) credit(entities.get(entity), NAME_WORTH);
    for (const event of new Set(page.eventOf.filter((story) => story !== null)))
      credit(events.get(event), EVENT_WORTH);
    met.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    return met.slice(0, MOST_CANDIDATES).flatMap((at) => articles[at] ?? []);
  };

  return {
    statistics: () => Promise.resolve(statistics),
    near: (page) => Promise.resolve(near(page)),
    articles: (ids) => Promise.resolve(ids.flatMap((id) => byId.get(id) ?? [])),
    entityFrequency: (ids) =>
      Promise.resolve(new Map(ids.map((id) => [id, entities.get(id)?.length ?? 0]))),
  };
}
