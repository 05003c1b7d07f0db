import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ArchiveDatabase } from '../../../lib/store/database';
import { explainStoreError } from '../../../lib/store/errors/explainStoreError';
import { readHoldings, type Holdings } from '../../../lib/store/library/readHoldings';
import { openArchive } from '../../../lib/store/openArchive';
import { onArchiveChanged } from './channel';

const NOTHING: Holdings = {
  summary: { articles: 0, names: 0, events: 0 },
  sources: [],
  checkpoint: null,
};

/**
 * What the archive holds, kept up to date while a view is open. `revision` counts its changes,
 * `error` says why it cannot be read, with a way out.
 */
export function useHoldings(db: ArchiveDatabase) {
  const [holdings, setHoldings] = useState(NOTHING);
  const [revision, setRevision] = useState(0);
  const [error, setError] = useState<string | null>(null);
  const open = useCallback(() => openArchive(db), [db]);
  const refresh = useCallback(() => setRevision((before) => before + 1), []);
  useEffect(() => onArchiveChanged(refresh), [refresh]);
  useEffect(() => {
    let left = false;
    const read = async (): Promise<void> => {
      try {
        const held = await readHoldings(await open());
        if (left) return;
        setHoldings(held);
        setError(null);
      } catch (reason) {
        if (!left) setError(explainStoreError(reason).message);
      }
    };
    void read();
    return () => {
      left = true;
    };
  }, [open, revision]);
  return { holdings, revision, error, open, refresh };
}
