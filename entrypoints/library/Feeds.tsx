import { useCallback, useMemo, useState } from 'preact/hooks';
import { FeedsSection, type FeedsActions } from '../../components/library/feeds/FeedsSection';
import { parseNothing } from '../../lib/messaging/parseNothing';
import type { SourceSummary } from '../../lib/model/library';
import type { ArchiveDatabase } from '../../lib/store/database';
import { changeFeed, leaveFeed } from '../../lib/store/feeds/feedsTable';
import { allowSites } from '../shared/siteAccess';
import { sitePattern } from '../shared/sitePattern';
import { toBackground } from '../shared/toBackground';
import { useAddFeed } from './useAddFeed';
import { useFeedList } from './useFeedList';
import type { Following } from './useFeeds';

interface FeedsProps {
  db: ArchiveDatabase;
  following: Following;
  sources: readonly SourceSummary[];
  /** Deletes all that came with a source. */
  onDeleteSource: (id: string) => void;
}

/** The feeds that the reader follows, with what they need of the browser and the store. */
export function Feeds({ db, following, sources, onDeleteSource }: FeedsProps) {
  const { feeds, now, refresh } = following;
  const { adding, add } = useAddFeed(refresh);
  const { onExport, ...lists } = useFeedList(db, refresh);
  const [checking, setChecking] = useState<ReadonlySet<string>>(new Set());
  const articles = useMemo(() => storedArticles(sources), [sources]);

  const check = useCallback(
    (addresses: string[], which: string | null) => {
      setChecking((before) => new Set([...before, ...addresses]));
      toBackground('checkFeeds', { address: which }, parseNothing)
        .catch(() => undefined)
        .finally(() => {
          setChecking((before) => new Set([...before].filter((each) => !addresses.includes(each))));
          refresh();
        });
    },
    [refresh],
  );

  const change = useCallback(
    (work: Promise<void>) => {
      work
        .then(() => toBackground('feedsChanged', null, parseNothing))
        .catch(() => undefined)
        .finally(refresh);
    },
    [refresh],
  );

  const actions: FeedsActions = {
    ...lists,
    onAdd: add,
    onCheck: (address) => check([address], address),
    onCheckAll: () =>
      check(
        feeds.flatMap(({ address, on }) => (on ? [address] : [])),
        null,
      ),
    onPause: (address, on) =>
      // One that goes on is asked at once.
      change(changeFeed(db, address, () => ({ on, ...(on ? { nextAt: 0, failure: null } : {}) }))),
    onAllow: (address) => {
      allowSites([sitePattern(address)]).then(
        (allowed) => allowed && check([address], address),
        () => undefined,
      );
    },
    onRemove: (address, withArticles) => {
      change(leaveFeed(db, address, withArticles ? 'drop' : 'keep'));
      if (withArticles) onDeleteSource(`feed:${address}`);
    },
    onExport: () => onExport(feeds),
  };
  return (
    <FeedsSection
      feeds={feeds}
      articles={articles}
      adding={adding}
      checking={checking}
      list={lists.list}
      now={now}
      actions={actions}
    />
  );
}

function storedArticles(sources: readonly SourceSummary[]): Map<string, number> {
  return new Map(
    sources.flatMap(({ id, kind, articles }) =>
      kind === 'feed' ? [[id.slice('feed:'.length), articles]] : [],
    ),
  );
}
