import { ArchiveClosed } from './errors/storeErrors';

/**
 * What `work` gives on this connection, or `ArchiveClosed` once the browser closes it by itself: on a
 * full disk, or when stored data are cleared. Transactions that were begun just before end neither
 * well nor badly then, so that work on them would wait for ever (Chromium 156 on a disk that was
 * really full, on both its backends). Work that is given up can write nothing more.
 */
export function whileOpen<T>(idb: IDBDatabase, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = new AbortController();
    idb.addEventListener('close', () => reject(new ArchiveClosed()), { signal: ended.signal });
    work()
      .then(resolve, reject)
      .finally(() => ended.abort());
  });
}
