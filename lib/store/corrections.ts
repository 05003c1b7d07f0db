import { transactionError } from './rawRequests';
import type { CorrectionRow } from './rows';

/** The table of corrections. */
const CORRECTIONS = 'corrections';

/** Never mark this name (`muted`), or mark it again. `entity` is its stable id, `now` in milliseconds since 1970. */
export function setMuted(
  idb: IDBDatabase,
  name: { entity: string; name: string; muted: boolean },
  now: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = idb.transaction(CORRECTIONS, 'readwrite');
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transactionError(transaction)));
    const corrections = transaction.objectStore(CORRECTIONS);
    const id = `mute:${name.entity}`;
    if (!name.muted) corrections.delete(id);
    else {
      const row: CorrectionRow = {
        id,
        kind: 'mute',
        entity: name.entity,
        name: name.name,
        createdAt: now,
      };
      corrections.put(row);
    }
  });
}
