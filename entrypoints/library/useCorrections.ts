import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { MutedName } from '../../lib/model/view';
import { listCorrections } from '../../lib/store/listCorrections';
import type { ArchiveDatabase } from '../../lib/store/database';

/** The names that the reader never wants marked, kept up to date while the library is open. */
export function useCorrections(db: ArchiveDatabase): MutedName[] {
  const [muted, setMuted] = useState<MutedName[]>([]);
  useEffect(() => {
    const watching = liveQuery(() => listCorrections(db)).subscribe((rows) =>
      setMuted(rows.map(({ entity, name }) => ({ entity, name }))),
    );
    return () => watching.unsubscribe();
  }, [db]);
  return muted;
}
