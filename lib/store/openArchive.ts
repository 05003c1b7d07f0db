import type { ArchiveDatabase } from './database';
import { explainStoreError } from './errors/explainStoreError';
import { ArchiveBlocked } from './errors/storeErrors';

/** How long another tab may hold on to an older version before this is told to the reader, in milliseconds. */
const PATIENCE = 4000;

/**
 * Opens the archive, creating it or bringing it up to date; its raw connection. Throws a named
 * `StoreError`. The connection closes by itself when another tab upgrades or deletes the database, and
 * calling this again opens it anew.
 */
export async function openArchive(db: ArchiveDatabase): Promise<IDBDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onBlocked: () => void = () => undefined;
  const blocked = new Promise<never>((_, reject) => {
    onBlocked = () => {
      timer = setTimeout(() => reject(new ArchiveBlocked()), PATIENCE);
    };
  });
  db.on('blocked', onBlocked);
  try {
    // Also while it is open: it counts as open before its upgrade is through.
    await Promise.race([db.open(), blocked]);
    return db.backendDB();
  } catch (error) {
    throw explainStoreError(error);
  } finally {
    clearTimeout(timer);
    db.on('blocked').unsubscribe(onBlocked);
  }
}
