import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FollowedFeed } from '../../lib/model/feed';
import type { ArchiveDatabase } from '../../lib/store/database';
import { followedFeed } from '../../lib/store/feeds/feedRow';
import { readFeeds } from '../../lib/store/feeds/feedsTable';
import { onFeedsChanged } from '../shared/feedChannel';

/** Milliseconds after which "12 minutes ago" is written anew. */
const MINUTE = 60_000;

/** The feeds that the reader follows, kept up to date while the library is open, and the time that theirs are told by. */
export function useFeeds(db: ArchiveDatabase): {
  feeds: FollowedFeed[];
  now: number;
  refresh: () => void;
} {
  const [feeds, setFeeds] = useState<FollowedFeed[]>([]);
  const [now, setNow] = useState(Date.now);
  const refresh = useCallback(() => {
    setNow(Date.now());
    readFeeds(db).then(
      (rows) => setFeeds(rows.map(followedFeed)),
      // What cannot be read the library says above.
      () => undefined,
    );
  }, [db]);
  useEffect(() => {
    refresh();
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    const end = onFeedsChanged(refresh);
    return () => {
      clearInterval(timer);
      end();
    };
  }, [refresh]);
  return { feeds, now, refresh };
}
