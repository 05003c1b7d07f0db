import type { ArchiveDatabase } from '../../lib/store/database';
import { addFeeds, changeFeed, readFeed, readFeeds } from '../../lib/store/feeds/feedsTable';
import { putInInbox } from '../../lib/store/inbox/putInInbox';
import { listAddresses } from '../../lib/store/readingList/listAddresses';
import type { FeedStore } from './feedWorld';

/** The archive, as following feeds needs it. */
export function archiveStore(db: ArchiveDatabase): FeedStore {
  const cameWith = (feed: string) => ({ id: `feed:${feed}`, kind: 'feed' as const });
  return {
    all: () => readFeeds(db),
    find: (address) => readFeed(db, address),
    async add(feed, now) {
      await addFeeds(db, [feed], now);
    },
    change: (address, change) => changeFeed(db, address, change),
    put: (sources, feed, now) => putInInbox(db, sources, { came: cameWith(feed), now }),
    async list(addresses, feed, now) {
      return (await listAddresses(db, addresses, { came: cameWith(feed), now })).listed;
    },
  };
}
