import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ReadingListSection } from '../../components/library/readingList/ReadingListSection';
import type { FetchProgress } from '../../lib/model/readingList';
import type { ArchiveDatabase } from '../../lib/store/database';
import { clearList, removeListed } from '../../lib/store/readingList/leaveList';
import { planFetch, type PlannedFetch } from '../../lib/store/readingList/pagesToFetch';
import type { ToArchive } from '../shared/archive/messages';
import { ALL_SITES, allowSites } from '../shared/siteAccess';
import { pagePatterns } from './pagePatterns';
import { useReadingList } from './useReadingList';

interface ReadingListProps {
  db: ArchiveDatabase;
  open: () => Promise<IDBDatabase>;
  revision: number;
  fetching: FetchProgress | null;
  ask: (message: ToArchive) => void;
}

/** Fetching that was not allowed. */
const DENIED: FetchProgress = {
  state: 'denied',
  total: 0,
  taken: 0,
  failed: 0,
  secondsLeft: null,
  message: null,
};

/** The reading list, with what it needs of the browser and the store. */
export function ReadingList({ db, open, revision, fetching, ask }: ReadingListProps) {
  const { list, onFind, onMore, refresh } = useReadingList(open, revision);
  const [planned, setPlanned] = useState<PlannedFetch | null>(null);
  const [denied, setDenied] = useState(false);
  useEffect(() => refresh(), [refresh, fetching?.taken, fetching?.failed, fetching?.state]);

  const change = (work: Promise<void>): void => {
    work.then(refresh, refresh);
  };
  const begin = async (patterns: string[], again: boolean): Promise<void> => {
    // First of all, within the click.
    const allowed = await allowSites(patterns);
    setDenied(!allowed);
    if (!allowed) return;
    setPlanned(null);
    const all = await browser.permissions.contains({ origins: ALL_SITES });
    ask({ kind: 'fetchList', allowed: all ? null : patterns, again });
  };
  return (
    <ReadingListSection
      list={list}
      plan={planned?.plan ?? null}
      fetching={denied ? DENIED : fetching}
      actions={{
        onFind,
        onMore,
        onRemove: (id) => change(removeListed(db, [id])),
        onRemoveAll: () => change(clearList(db)),
        onPlan: () => {
          setDenied(false);
          open()
            .then(planFetch)
            .then(setPlanned, () => undefined);
        },
        onFetch: (which, again) => {
          if (planned === null) return;
          const sites = which === 'most' ? planned.mostSites : planned.sites;
          const patterns = which === 'all' ? ALL_SITES : [...new Set(sites.flatMap(pagePatterns))];
          begin(patterns, again).catch(() => setDenied(true));
        },
        onLeave: () => setPlanned(null),
        onPause: () => ask({ kind: 'pauseFetch' }),
        onResume: () => ask({ kind: 'resumeFetch' }),
        onStop: () => ask({ kind: 'stopFetch' }),
      }}
    />
  );
}
