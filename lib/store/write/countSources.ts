import type { PackFacts } from '../../model/pack';
import { getValues } from '../rawRequests';
import type { SourceKind, SourceRow } from '../shapes/sourceRow';
import type { Commit } from './commit';

/** Articles that a source gets (`by` > 0) or loses. */
export interface SourceCount {
  id: string;
  by: number;
  kind?: SourceKind;
  /** When they are added. */
  now?: number;
  /** Of a pack. */
  about?: PackFacts;
}

/** Counts articles to their sources in a commit; a source without articles goes. */
export async function countSources(
  idb: IDBDatabase,
  commit: Commit,
  counts: readonly SourceCount[],
): Promise<void> {
  const byId = new Map<string, SourceCount[]>();
  for (const count of counts) {
    const mine = byId.get(count.id);
    if (mine === undefined) byId.set(count.id, [count]);
    else mine.push(count);
  }
  const ids = [...byId.keys()];
  const rows = (await getValues(idb, 'sources', ids)) as (SourceRow | undefined)[];
  for (const [at, id] of ids.entries()) {
    const mine = byId.get(id) ?? [];
    const by = mine.reduce((sum, count) => sum + count.by, 0);
    const articles = (rows[at]?.articles ?? 0) + by;
    const kind = rows[at]?.kind ?? mine.find((count) => count.kind)?.kind ?? 'unknown';
    const addedAt = rows[at]?.addedAt ?? mine.find((count) => count.now)?.now ?? 0;
    const about = mine.find((count) => count.about)?.about ?? rows[at]?.about;
    if (articles <= 0) commit.delete('sources', id);
    else
      commit.put('sources', {
        id,
        kind,
        articles,
        addedAt,
        ...(about && { about }),
      } satisfies SourceRow);
  }
}
