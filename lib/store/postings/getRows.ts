import type { BlockPlace } from '../format/corruptBlock';

/**
 * The values of rows of one table, undefined for those that are not there or that the browser itself
 * cannot read: a `get` each, all asked for at once in one transaction, because `getAll` and key ranges
 * are many times slower in Chromium. `onRow` is told of each as it comes, while others are still on
 * their way.
 */
export function getRows(
  idb: IDBDatabase,
  table: string,
  places: readonly BlockPlace[],
  onRow?: (at: number, value: unknown) => void,
): Promise<unknown[]> {
  if (places.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const transaction = idb.transaction(table, 'readonly');
    const store = transaction.objectStore(table);
    const rows: unknown[] = Array.from({ length: places.length });
    let left = places.length;
    const came = (at: number, value: unknown): void => {
      rows[at] = value;
      try {
        onRow?.(at, value);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
      // The transaction's own end comes a round trip later.
      if (--left === 0) resolve(rows);
    };
    for (const [at, { segment, block }] of places.entries()) {
      const request: IDBRequest<unknown> = store.get([segment, block]);
      request.addEventListener('success', () => came(at, request.result));
      request.addEventListener('error', (event) => {
        // The transaction as a whole failed, and says so.
        if (request.error?.name === 'AbortError') return;
        // Else one row that cannot be read would cost all others.
        event.preventDefault();
        event.stopPropagation();
        came(at, undefined);
      });
    }
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('reading was stopped')),
    );
  });
}
