import type { NamedArticle } from '../shapes/namedArticle';
import type { StoredArticle } from '../shapes/storedArticle';
import { namesIn } from './packRecord';

/** An article at hand as linking sees it. */
export function namedArticle({ number, record, entities, stories }: StoredArticle): NamedArticle {
  const { article, findings } = record;
  return { number, entities, stories, ...namesIn({ ...article, findings }) };
}
