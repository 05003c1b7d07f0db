import { useCallback, useEffect, useState } from 'preact/hooks';
import type { MutedName } from '../../lib/model/view';
import type { ArchiveDatabase } from '../../lib/store/database';
import { listCorrections } from '../../lib/store/listCorrections';

/**
 * The names that the reader never wants marked. They are set in the sidebar: read anew whenever the
 * library is looked at again, and by `refresh`.
 */
export function useCorrections(db: ArchiveDatabase): { muted: MutedName[]; refresh: () => void } {
  const [muted, setMuted] = useState<MutedName[]>([]);
  const refresh = useCallback(() => {
    listCorrections(db)
      .then((rows) => rows.map(({ entity, name }) => ({ entity, name })))
      // What cannot be read the library says above.
      .then(setMuted, () => undefined);
  }, [db]);
  useEffect(() => {
    refresh();
    const looked = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    window.addEventListener('focus', looked);
    document.addEventListener('visibilitychange', looked);
    return () => {
      window.removeEventListener('focus', looked);
      document.removeEventListener('visibilitychange', looked);
    };
  }, [refresh]);
  return { muted, refresh };
}
