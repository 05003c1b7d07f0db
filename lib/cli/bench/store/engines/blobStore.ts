/** One table of values by name in an IndexedDB of its own, without any library. */
export async function withBlobs<T>(
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('blobs', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('blobs'));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction('blobs', mode);
      const request = run(transaction.objectStore('blobs'));
      transaction.addEventListener('complete', () => resolve(request.result));
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('stopped')),
      );
    });
  } finally {
    db.close();
  }
}
