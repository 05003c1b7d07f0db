import type { TermVector } from '../../linking/related/articleTerms';
import { lookUpTerms } from '../../linking/related/lookUpTerms';
import { entityKey, storyKey, termKey } from '../postings/postingKey';
import type { StoredArticle } from '../shapes/storedArticle';

/** The greatest impact of a posting. */
const MOST_IMPACT = 15;
/** Steps of impact to a natural logarithm: a word said once is 3, one said thirty times 14. */
const STEPS = 4;
/** Impact of keys that an article has or has not. */
const PLAIN = 1;

/** Keys and impacts (1 to 15) by which an article is found. */
export type Postings = Map<number, number>;

/** What an article is found by for its words, whatever the archive. */
export function termPostings(terms: TermVector): Postings {
  const postings: Postings = new Map();
  const { buckets, weights } = lookUpTerms(terms);
  for (let at = 0; at < buckets.length; at++)
    postings.set(termKey(buckets[at] ?? 0), quantised(weights[at] ?? 0));
  return postings;
}

/**
 * What an article is found by for its links: its entities, by how often it names them, its stories,
 * and what its tellings can have in common with those of others.
 */
export function linkPostings(article: StoredArticle, tellings: readonly number[]): Postings {
  const postings: Postings = new Map();
  const { entities, mentions, titleMentions } = article.record.findings;
  const counts = new Map<string, number>();
  for (const { entity } of [...mentions, ...titleMentions])
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const named = new Map<number, number>();
  for (const [at, { id }] of entities.entries()) {
    const number = article.entities[at] ?? 0;
    if (number !== 0) named.set(number, (named.get(number) ?? 0) + (counts.get(id) ?? 0));
  }
  for (const [number, count] of named)
    postings.set(entityKey(number), quantised(Math.log1p(count)));
  for (const [key, impact] of storyPostings(article.stories)) postings.set(key, impact);
  for (const key of tellings) postings.set(key, PLAIN);
  return postings;
}

/** What an article is found by for these stories; 0 is none. */
export function storyPostings(stories: readonly number[]): Postings {
  const postings: Postings = new Map();
  for (const story of stories) if (story !== 0) postings.set(storyKey(story), PLAIN);
  return postings;
}

function quantised(weight: number): number {
  return Math.min(MOST_IMPACT, Math.max(1, Math.round(weight * STEPS)));
}
