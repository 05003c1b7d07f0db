import { useEffect, useState } from 'preact/hooks';
import { importEnded, importRuns } from '../../lib/store/import/importLock';

/** Whether any tab, this one too, imports now. Asked anew with each `revision`; `ended` is called when one has. */
export function useImporting(revision: number, ended: () => void): boolean {
  const [importing, setImporting] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    const look = async (): Promise<void> => {
      const runs = await importRuns(navigator.locks);
      if (left.signal.aborted) return;
      setImporting(runs);
      if (!runs) return;
      // Also a tab that was closed or broke down gives its lock back.
      await importEnded(navigator.locks, left.signal);
      setImporting(false);
      ended();
    };
    look().catch(() => undefined);
    return () => left.abort();
  }, [revision, ended]);
  return importing;
}
