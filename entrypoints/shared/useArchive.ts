import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { ArchiveSummary, ArticleCard } from '../../lib/model/view';
import type { ArchiveDatabase } from '../../lib/store/database';
import { listArticles, summarise } from '../../lib/store/listArticles';

/** Articles listed in the library: what one can scroll through. */
const MOST_LISTED = 500;

/** What the archive holds, kept up to date while a view is open. `error` says why it cannot be read. */
export function useArchive(db: ArchiveDatabase): {
  summary: ArchiveSummary;
  articles: ArticleCard[];
  error: string | null;
} {
  const [summary, setSummary] = useState<ArchiveSummary>({ articles: 0, names: 0, events: 0 });
  const [articles, setArticles] = useState<ArticleCard[]>([]);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    const watching = liveQuery(async () => ({
      summary: await summarise(db),
      articles: await listArticles(db, MOST_LISTED),
    })).subscribe({
      next: (held) => {
        setSummary(held.summary);
        setArticles(held.articles);
        setError(null);
      },
      error: (reason: unknown) =>
        setError(reason instanceof Error ? reason.message : String(reason)),
    });
    return () => watching.unsubscribe();
  }, [db]);
  return { summary, articles, error };
}
