import type { ArchiveSummary, ArticleCard } from '../model/view';
import type { ArchiveDatabase } from './database';
import { articleCardOf } from '../pipeline/articleCardOf';

/** The stored articles, latest first and undated last, at most `limit`. */
export async function listArticles(db: ArchiveDatabase, limit: number): Promise<ArticleCard[]> {
  const rows = await db.articles.orderBy('sortDate').reverse().limit(limit).toArray();
  return rows.map(articleCardOf);
}

/** How much the archive holds. */
export async function summarise(db: ArchiveDatabase): Promise<ArchiveSummary> {
  const [articles, names, events] = await Promise.all([
    db.articles.count(),
    db.entities.count(),
    db.events.count(),
  ]);
  return { articles, names, events };
}
