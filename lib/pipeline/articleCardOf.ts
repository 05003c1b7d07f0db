import type { Article } from '../model/article';
import type { ArticleCard } from '../model/view';

/** What a view shows of an article. */
export function articleCardOf(article: Omit<Article, 'text' | 'zones'> | ArticleCard): ArticleCard {
  const { id, title, publisher, url, published, publishedBounds } = article;
  return { id, title, publisher, url, published, publishedBounds };
}
