import { termTokens } from '../../../../linking/related/articleTerms';
import { STOP_WORDS } from '../../../../linking/related/stopWords';
import {
  newsStream,
  unseenArticles,
  type NewsArticle,
  type NewsWorld,
} from '../generator/newsStream';
import type { KeptBuilds } from '../lab/keptBuilds';
import { eventsOf, namesOf, type RelatedQuery } from './engine';

/** Words of a query: what a page's look-up has beside names and events. */
const MOST_WORDS = 31;

/** How often a word stands in the page, and in how many articles: the defaults of Lucene's MoreLikeThis. */
const LEAST_TIMES = 2;
const LEAST_ARTICLES = 5;

/** Queries, and by ordinal the story of each article of the archive. */
export interface Asked {
  queries: RelatedQuery[];
  stories: Int32Array;
}

const WORD = /[a-z0-9]+/g;

/** How often each word that tells something stands in an article, without its names' roles and all marks. */
function counted({ record }: NewsArticle): Map<string, number> {
  const counts = new Map<string, number>();
  const text = `${record.article.title} ${record.article.text}`.toLowerCase();
  for (const [word] of text.matchAll(WORD))
    if (word.length > 2 && !STOP_WORDS.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Queries out of articles that the world's archive has not: the words that stand in them often and in
 * the archive rarely, which takes one pass over all its articles.
 */
export function relatedQueries(world: NewsWorld, count: number): Asked {
  const unseen = unseenArticles(world, count).map((article) => ({
    article,
    counts: counted(article),
  }));
  const frequency = new Map<string, number>();
  for (const { counts } of unseen) for (const word of counts.keys()) frequency.set(word, 0);
  const stories = new Int32Array(world.articles + 1).fill(-1);
  for (const { ordinal, story, record } of newsStream(world)) {
    stories[ordinal] = story;
    const text = `${record.article.title} ${record.article.text}`.toLowerCase();
    for (const word of new Set(text.split(/[^a-z0-9]+/))) {
      const known = frequency.get(word);
      if (known !== undefined) frequency.set(word, known + 1);
    }
  }
  const queries = unseen.map(({ article, counts }): RelatedQuery => {
    const worth = [...counts].flatMap(([word, times]): [string, number][] => {
      const articles = frequency.get(word) ?? 0;
      if (times < LEAST_TIMES || articles < LEAST_ARTICLES) return [];
      if (termTokens(word).length === 0) return [];
      return [[word, times * Math.log((world.articles + 1) / (articles + 0.5))]];
    });
    worth.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return {
      story: article.story,
      record: article.record,
      words: worth.slice(0, MOST_WORDS).map(([word]) => word),
      names: namesOf(article),
      events: eventsOf(article),
    };
  });
  return { queries, stories };
}

/** {@link relatedQueries}, read again where the kept profile has them. */
export async function keptQueries(
  world: NewsWorld,
  count: number,
  kept: KeptBuilds,
): Promise<Asked> {
  const name = `queries ${count}`;
  const known = kept.get(name) as { queries: RelatedQuery[]; stories: number[] } | undefined;
  if (known) return { queries: known.queries, stories: Int32Array.from(known.stories) };
  const asked = relatedQueries(world, count);
  await kept.end(name, { queries: asked.queries, stories: [...asked.stories] });
  return asked;
}
