import type { ArchiveDatabase } from '../database';
import { explainStoreError } from '../errors/explainStoreError';
import { openArchive } from '../openArchive';
import { newSubscription, parseSubscription, type SubscriptionRow } from './subscriptionRow';

/** All packs that the reader follows, by address; rows that cannot be read are passed over. Throws a named `StoreError`. */
export function readSubscriptions(db: ArchiveDatabase): Promise<SubscriptionRow[]> {
  return inStore(db, async () => {
    const values: unknown[] = await db.subscriptions.toArray();
    return values.flatMap((value) => parseSubscription(value) ?? []);
  });
}

/** Follows a pack; one that is followed already stays as it is. False for such a one. Throws a named `StoreError`. */
export function addSubscription(db: ArchiveDatabase, address: string): Promise<boolean> {
  return inStore(db, () =>
    db.transaction('rw', db.subscriptions, async () => {
      if (parseSubscription(await db.subscriptions.get(address)) !== null) return false;
      await db.subscriptions.put(newSubscription(address));
      return true;
    }),
  );
}

/** Changes what is stored of a pack; nothing where the reader left it meanwhile. Throws a named `StoreError`. */
export function changeSubscription(
  db: ArchiveDatabase,
  address: string,
  change: Partial<Omit<SubscriptionRow, 'id'>>,
): Promise<void> {
  return inStore(db, () =>
    db.transaction('rw', db.subscriptions, async () => {
      const row = parseSubscription(await db.subscriptions.get(address));
      if (row !== null) await db.subscriptions.put({ ...row, ...change });
    }),
  );
}

/** Leaves a pack. What came with it stays. Throws a named `StoreError`. */
export function leaveSubscription(db: ArchiveDatabase, address: string): Promise<void> {
  return inStore(db, () => db.subscriptions.delete(address));
}

async function inStore<T>(db: ArchiveDatabase, work: () => PromiseLike<T>): Promise<T> {
  await openArchive(db);
  try {
    return await work();
  } catch (error) {
    throw explainStoreError(error);
  }
}
