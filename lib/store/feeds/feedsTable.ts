import type { FollowedFeed } from '../../model/feed';
import type { ArchiveDatabase } from '../database';
import { explainStoreError } from '../errors/explainStoreError';
import { parseInboxRow } from '../inbox/inboxRow';
import { openArchive } from '../openArchive';
import { newFeedRow, parseFeedRow, type FeedRow } from './feedRow';

/** All feeds that the reader follows, by group and title; rows that cannot be read are passed over. Throws a named `StoreError`. */
export async function readFeeds(db: ArchiveDatabase): Promise<FeedRow[]> {
  return inStore(db, async () => {
    const values: unknown[] = await db.feeds.toArray();
    return values
      .flatMap((value) => parseFeedRow(value) ?? [])
      .sort(
        (a, b) =>
          a.group.localeCompare(b.group) ||
          a.title.localeCompare(b.title) ||
          (a.id < b.id ? -1 : 1),
      );
  });
}

/** The feed of an address; null where the reader does not follow it. Throws a named `StoreError`. */
export async function readFeed(db: ArchiveDatabase, address: string): Promise<FeedRow | null> {
  return inStore(db, async () => parseFeedRow(await db.feeds.get(address)));
}

/** Follows feeds; those that are followed already stay as they are. Number of new ones. Throws a named `StoreError`. */
export async function addFeeds(
  db: ArchiveDatabase,
  feeds: readonly Pick<FollowedFeed, 'address' | 'title' | 'site' | 'group'>[],
  now: number,
): Promise<number> {
  return inStore(db, () =>
    db.transaction('rw', db.feeds, async () => {
      const there = await db.feeds.bulkGet(feeds.map(({ address }) => address));
      const fresh = feeds.filter((_, index) => parseFeedRow(there[index]) === null);
      await db.feeds.bulkPut(fresh.map((feed) => newFeedRow(feed, now)));
      return fresh.length;
    }),
  );
}

/** Changes what is stored of a feed, in one commit with its reading; nothing where the reader left it meanwhile. Throws a named `StoreError`. */
export async function changeFeed(
  db: ArchiveDatabase,
  address: string,
  change: (row: FeedRow) => Partial<Omit<FeedRow, 'id'>>,
): Promise<void> {
  await inStore(db, () =>
    db.transaction('rw', db.feeds, async () => {
      const row = parseFeedRow(await db.feeds.get(address));
      if (row !== null) await db.feeds.put({ ...row, ...change(row) });
    }),
  );
}

/**
 * Leaves a feed. Its stored articles stay; of those that still wait to be stored, `waiting` says what
 * becomes. Throws a named `StoreError`.
 */
export async function leaveFeed(
  db: ArchiveDatabase,
  address: string,
  waiting: 'keep' | 'drop',
): Promise<void> {
  await inStore(db, () =>
    db.transaction('rw', db.feeds, db.inbox, async () => {
      await db.feeds.delete(address);
      if (waiting === 'drop')
        await db.inbox.filter((row) => parseInboxRow(row)?.came.id === `feed:${address}`).delete();
    }),
  );
}

async function inStore<T>(db: ArchiveDatabase, work: () => PromiseLike<T>): Promise<T> {
  await openArchive(db);
  try {
    return await work();
  } catch (error) {
    throw explainStoreError(error);
  }
}
