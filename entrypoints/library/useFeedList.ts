import { useCallback, useRef, useState } from 'preact/hooks';
import type { FeedList } from '../../components/library/feeds/FeedsSection';
import { feedsText } from '../../components/library/feeds/feedsText';
import type { ListedFeed } from '../../lib/importers/feeds/opml';
import { parseNothing } from '../../lib/messaging/parseNothing';
import type { FollowedFeed } from '../../lib/model/feed';
import type { ArchiveDatabase } from '../../lib/store/database';
import { addFeeds } from '../../lib/store/feeds/feedsTable';
import { allowSites } from '../shared/siteAccess';
import { sitePattern } from '../shared/sitePattern';
import { toBackground } from '../shared/toBackground';

/** The largest list that is read, in bytes. */
const LARGEST = 10_000_000;
/** Milliseconds until the browser has taken a file that was offered to be saved. */
const TAKEN = 60_000;

/** Lists of feeds (OPML) in and out: the list that was read last, and what can be done. `changed` hears of new feeds. */
export function useFeedList(db: ArchiveDatabase, changed: () => void) {
  const [list, setList] = useState<FeedList | null>(null);
  const read = useRef<ListedFeed[]>([]);

  const onImport = useCallback((file: File) => {
    const show = async (): Promise<void> => {
      // What cannot be read is a list of nothing.
      const feeds = await readList(file).catch((): ListedFeed[] => []);
      read.current = feeds;
      const sites = new Set(feeds.map(({ address }) => new URL(address).origin)).size;
      setList(
        feeds.length === 0 ? { state: 'none' } : { state: 'read', feeds: feeds.length, sites },
      );
    };
    void show();
  }, []);

  const onFollowList = useCallback(() => {
    const feeds = read.current;
    const origins = new Set(feeds.map(({ address }) => sitePattern(address)));
    const follow = async (): Promise<void> => {
      // Also those that are not allowed are followed: each says so, with a button to allow it.
      await allowSites([...origins]).catch(() => false);
      setList({ state: 'added', feeds: await addFeeds(db, feeds, Date.now()) });
      changed();
      await toBackground('checkFeeds', { address: null }, parseNothing);
    };
    follow()
      .catch(() => undefined)
      .finally(changed);
  }, [db, changed]);

  const onExport = useCallback((feeds: readonly FollowedFeed[]) => {
    writeList(feeds).catch(() => undefined);
  }, []);
  return { list, onImport, onFollowList, onLeaveList: () => setList(null), onExport };
}

async function readList(file: File): Promise<ListedFeed[]> {
  if (file.size > LARGEST) return [];
  const [{ readOpml }, { decodeText }] = await Promise.all([
    import('../../lib/importers/feeds/opml'),
    import('../../lib/extraction/decodeText'),
  ]);
  return readOpml(decodeText(new Uint8Array(await file.arrayBuffer())).text) ?? [];
}

async function writeList(feeds: readonly FollowedFeed[]): Promise<void> {
  const { writeOpml } = await import('../../lib/importers/feeds/opml');
  const url = URL.createObjectURL(
    new Blob([writeOpml(feeds, feedsText.exportTitle)], { type: 'text/x-opml' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = feedsText.exportName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}
