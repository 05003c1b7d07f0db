import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ListedArticle, ListedArticles } from '../../lib/model/library';
import { listDocs, type ListPlace } from '../../lib/store/library/listDocs';

/** Articles read at first and with each press of "Show more". */
const STEP = 100;

/** A longer list, and what was searched for, are not read anew while articles come in, only once they have. */
const MOST_REREAD = 200;

/** Milliseconds without a change after which the archive is at rest. */
const CALM = 1_500;

/** Milliseconds after the last key before a search begins. */
const TYPED = 250;

const NOTHING: ListedArticles = { articles: [], more: false, find: '', looked: null };

/**
 * The library's list of articles, read in parts: the newest first, or those that words find.
 * `revision` changes when the archive has; `open` gives its connection.
 */
export function useListedArticles(open: () => Promise<IDBDatabase>, revision: number) {
  const [listed, setListed] = useState<ListedArticles>(NOTHING);
  const place = useRef<ListPlace | null>(null);
  const shown = useRef<ListedArticle[]>([]);
  /** A later reading ends the ones before. */
  const turn = useRef(0);
  const find = useRef('');

  const read = useCallback(
    async (from: ListPlace | null, before: ListedArticle[], wanted: number) => {
      turn.current += 1;
      const own = turn.current;
      const words = find.current;
      const articles = [...before];
      let after = from;
      let looked = 0;
      const show = (more: boolean, ended: boolean): void => {
        place.current = after;
        shown.current = articles;
        const busy = words !== '' && !ended;
        setListed({ articles: [...articles], more, find: words, looked: busy ? looked : null });
      };
      const idb = await open();
      for (;;) {
        const limit = wanted - articles.length;
        const page = await listDocs(idb, { after, limit, find: words });
        if (own !== turn.current) return;
        articles.push(...page.articles);
        looked += page.looked;
        after = page.next;
        if (after === null || articles.length >= wanted) return show(after !== null, true);
        if (words !== '') show(false, false);
      }
    },
    [open],
  );

  useEffect(() => {
    const count = shown.current.length;
    const quick = find.current === '' && count <= MOST_REREAD;
    const calm = setTimeout(
      () => {
        read(null, [], Math.max(STEP, shown.current.length)).catch(() => undefined);
      },
      quick ? 0 : CALM,
    );
    return () => clearTimeout(calm);
  }, [read, revision]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onFind = useCallback(
    (words: string) => {
      find.current = words;
      setListed((before) => ({ ...before, find: words }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void read(null, [], STEP).catch(() => undefined), TYPED);
    },
    [read],
  );
  const onMore = useCallback(() => {
    const { current } = shown;
    read(place.current, current, current.length + STEP).catch(() => undefined);
  }, [read]);
  /** Takes a deleted article off the list. */
  const drop = useCallback((id: string) => {
    shown.current = shown.current.filter((article) => article.id !== id);
    setListed((before) => ({
      ...before,
      articles: before.articles.filter((article) => article.id !== id),
    }));
  }, []);
  return { listed, onFind, onMore, drop };
}
