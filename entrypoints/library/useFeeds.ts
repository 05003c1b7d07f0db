import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FollowedFeed } from '../../lib/model/feed';
import type { SourceSummary } from '../../lib/model/library';
import type { ArchiveDatabase } from '../../lib/store/database';
import { followedFeed } from '../../lib/store/feeds/feedRow';
import { readFeeds } from '../../lib/store/feeds/feedsTable';
import { onFeedsChanged } from '../shared/feedChannel';

/** Milliseconds after which "12 minutes ago" is written anew. */
const MINUTE = 60_000;

/** The feeds that the reader follows, and the time (milliseconds since 1970) that theirs are told by. */
export interface Following {
  feeds: FollowedFeed[];
  now: number;
  refresh: () => void;
}

/** The feeds that the reader follows, kept up to date while the library is open. */
export function useFeeds(db: ArchiveDatabase): Following {
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

/** Sources as the library lists them, those that are feeds by their titles. */
export function withFeedTitles(
  sources: SourceSummary[],
  feeds: readonly FollowedFeed[],
): SourceSummary[] {
  const titles = new Map(feeds.map(({ address, title }) => [`feed:${address}`, title.trim()]));
  return sources.map((source) => ({ ...source, name: titles.get(source.id) || source.name }));
}
