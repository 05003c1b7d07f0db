import {
  ArchiveBlocked,
  ArchiveMissing,
  ArchiveNewer,
  ArchiveOlder,
  ArchiveUnopenable,
} from './errors/storeErrors';
import { STORED_VERSION } from './schemaVersion';

/**
 * Opens the archive for reading as it is, without Dexie. It neither creates nor upgrades: a missing
 * archive throws `ArchiveMissing`, another version `ArchiveOlder` or `ArchiveNewer`. The connection
 * closes itself when another tab upgrades or deletes the database; its next transaction then throws.
 */
export function openRaw(name = 'backstory'): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let missing = false;
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      // Asked for without a version, only a database that did not exist gets here.
      missing = oldVersion === 0;
      request.transaction?.abort();
    });
    request.addEventListener('blocked', () => reject(new ArchiveBlocked()));
    request.addEventListener('error', (event) => {
      // A page that logs unhandled errors would log this one.
      event.preventDefault();
      if (missing) reject(new ArchiveMissing());
      else reject(new ArchiveUnopenable({ cause: request.error }));
    });
    request.addEventListener('success', () => {
      const db = request.result;
      const { version } = db;
      if (version === STORED_VERSION) {
        db.addEventListener('versionchange', () => db.close());
        resolve(db);
        return;
      }
      db.close();
      reject(version < STORED_VERSION ? new ArchiveOlder() : new ArchiveNewer());
    });
  });
}
