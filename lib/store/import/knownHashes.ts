/**
 * Which of these content hashes the archive has, by the index of `docs`: look-ups side by side in
 * one transaction, no article is read.
 */
export function knownHashes(idb: IDBDatabase, hashes: readonly string[]): Promise<Set<string>> {
  return new Promise((resolve, reject) => {
    const known = new Set<string>();
    const transaction = idb.transaction('docs', 'readonly');
    transaction.addEventListener('complete', () => resolve(known));
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new DOMException('The look-up was stopped.', 'AbortError')),
    );
    const index = transaction.objectStore('docs').index('contentHash');
    for (const hash of new Set(hashes)) {
      const request = index.getKey(hash);
      request.addEventListener('success', () => {
        if (request.result !== undefined) known.add(hash);
      });
    }
  });
}
