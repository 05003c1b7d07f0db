import { isSamePage } from '../related/nearDuplicate';
import type { ArchivedArticle } from '../related/coverageArchive';

/** Articles that a page is compared with: the best of them, so that the time is bounded. */
const MOST_ARTICLES = 24;

/** The articles other than the page, each content once, in their order; at most 24. */
export function distinctArticles(
  page: ArchivedArticle,
  articles: readonly ArchivedArticle[],
): ArchivedArticle[] {
  const seen = new Set<string>();
  const distinct: ArchivedArticle[] = [];
  for (const article of articles) {
    if (distinct.length === MOST_ARTICLES) break;
    const { contentHash } = article.record;
    if (seen.has(contentHash) || isSamePage(page.record, article.record, 0)) continue;
    seen.add(contentHash);
    distinct.push(article);
  }
  return distinct;
}
