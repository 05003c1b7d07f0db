import type { PostingsState } from './postingsState';
import { POSTINGS } from './readPostings';

/**
 * Deletes rows of segments and deltas that the state does not name: what merging replaced, and what it
 * wrote before it was killed. To be called by the one writer, after a merge and when it opens.
 */
export function sweepPostings(idb: IDBDatabase, state: PostingsState): Promise<void> {
  const named = [...state.segments, ...state.deltas].map(({ id }) => id).sort((a, b) => a - b);
  return new Promise((resolve, reject) => {
    const transaction = idb.transaction(POSTINGS, 'readwrite', { durability: 'relaxed' });
    const store = transaction.objectStore(POSTINGS);
    let from = 0;
    for (const id of [...named, Infinity]) {
      // From the key [from] to before [id]: all rows of the ids between.
      if (id > from) store.delete(IDBKeyRange.bound([from], [id], false, true));
      from = id + 1;
    }
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('deleting was stopped')),
    );
  });
}
