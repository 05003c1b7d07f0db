import type { ArchivedArticle } from '../related/coverageArchive';

/** Sentences of the page that an article must have too for both to tell one story. */
const SHARED_CLAIMS = 2;

/** Which articles tell the page's story, from those in which each of its sentences was found. */
export function tellingOneStory(
  saying: readonly (readonly ArchivedArticle[])[],
): ReadonlySet<ArchivedArticle> {
  const counts = new Map<ArchivedArticle, number>();
  for (const articles of saying)
    for (const article of new Set(articles)) counts.set(article, (counts.get(article) ?? 0) + 1);
  return new Set(
    [...counts].flatMap(([article, count]) => (count >= SHARED_CLAIMS ? [article] : [])),
  );
}
