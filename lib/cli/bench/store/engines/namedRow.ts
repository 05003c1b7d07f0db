import type { NewsArticle } from '../generator/newsStream';
import { eventsOf, namesOf } from './engine';

/** An article as Dexie's rows have it: found by its names and events alone, each an index entry. */
export function namedRow(article: NewsArticle): {
  id: number;
  title: string;
  names: string[];
  events: string[];
} {
  return {
    id: article.ordinal,
    title: article.record.article.title,
    names: namesOf(article),
    events: eventsOf(article),
  };
}
