import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ListedPage, ShownList } from '../../lib/model/readingList';
import { countListed, readListed, type ListedPlace } from '../../lib/store/readingList/readListed';

/** Pages read at first and with each press of "Show more". */
const STEP = 50;

/** Milliseconds after the last key before a search begins, and between two readings while the list changes. */
const TYPED = 250;
const CALM = 500;

const NOTHING: ShownList = { total: 0, pages: [], more: false, find: '' };

/** The reading list, read in parts, anew when `revision` changes and by `refresh`; `open` gives the archive's connection. */
export function useReadingList(open: () => Promise<IDBDatabase>, revision: number) {
  const [list, setList] = useState<ShownList>(NOTHING);
  const wanted = useRef(STEP);
  const find = useRef('');
  /** A later reading ends the ones before. */
  const turn = useRef(0);

  const read = useCallback(async () => {
    turn.current += 1;
    const own = turn.current;
    const words = find.current;
    const idb = await open();
    const total = await countListed(idb);
    const pages: ListedPage[] = [];
    let after: ListedPlace | null = null;
    do {
      const part = await readListed(idb, {
        after,
        limit: wanted.current - pages.length,
        find: words,
      });
      if (own !== turn.current) return;
      pages.push(...part.pages);
      after = part.next;
    } while (after !== null && pages.length < wanted.current);
    setList({ total, pages, more: after !== null, find: words });
  }, [open]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const soon = useCallback(
    (wait: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void read().catch(() => undefined), wait);
    },
    [read],
  );
  useEffect(() => {
    soon(revision === 0 ? 0 : CALM);
    return () => clearTimeout(timer.current);
  }, [soon, revision]);

  const onFind = useCallback(
    (words: string) => {
      find.current = words;
      wanted.current = STEP;
      setList((before) => ({ ...before, find: words }));
      soon(TYPED);
    },
    [soon],
  );
  const onMore = useCallback(() => {
    wanted.current += STEP;
    soon(0);
  }, [soon]);
  const refresh = useCallback(() => soon(0), [soon]);
  return { list, onFind, onMore, refresh };
}
