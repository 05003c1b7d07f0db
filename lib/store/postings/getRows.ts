import type { BlockPlace } from '../format/corruptBlock';

/**
 * The values of rows of one table, undefined for those that are not there: a `get` each, all asked for
 * at once in one transaction, because `getAll` and key ranges are many times slower in Chromium.
 */
export function getRows(
  idb: IDBDatabase,
  table: string,
  places: readonly BlockPlace[],
): Promise<unknown[]> {
  if (places.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const transaction = idb.transaction(table, 'readonly');
    const store = transaction.objectStore(table);
    const requests = places.map(({ segment, block }) => store.get([segment, block]));
    transaction.addEventListener('complete', () =>
      resolve(requests.map(({ result }) => result as unknown)),
    );
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('reading was stopped')),
    );
  });
}
