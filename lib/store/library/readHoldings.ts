import type { ArchiveSummary, SourceSummary } from '../../model/library';
import { parseCheckpoint, type ImportCheckpoint } from '../import/checkpoint';
import { asked, getValues } from '../rawRequests';
import { MANIFEST, parseManifest } from '../shapes/manifest';
import type { SourceRow } from '../shapes/sourceRow';

/** What the library says of the archive before it lists articles. */
export interface Holdings {
  summary: ArchiveSummary;
  /** The latest first. */
  sources: SourceSummary[];
  /** Where an import was cut off, or is now; null for none. */
  checkpoint: ImportCheckpoint | null;
}

/** Reads it from counters that every commit keeps: nothing is counted, whatever the archive's size. */
export async function readHoldings(idb: IDBDatabase): Promise<Holdings> {
  const [[manifestRow, importRow], [sourceRows]] = await Promise.all([
    getValues(idb, 'meta', [MANIFEST, 'import']),
    asked(idb, 'sources', (store) => [store.getAll() as IDBRequest<SourceRow[]>]),
  ]);
  const { articles, entities, stories } = parseManifest(manifestRow);
  return {
    summary: { articles, names: entities, events: stories },
    sources: (sourceRows ?? [])
      .filter((row) => row.articles > 0)
      .sort((a, b) => b.addedAt - a.addedAt || (a.id < b.id ? -1 : 1))
      .map(({ id, kind, articles, about }) => ({
        id,
        kind,
        name: id.slice(id.indexOf(':') + 1),
        articles,
        ...(about && { about }),
      })),
    checkpoint: parseCheckpoint(
      typeof importRow === 'object' && importRow !== null && 'value' in importRow
        ? importRow.value
        : null,
    ),
  };
}
