import { TermStatistics } from '../linking/related/termStatistics';
import type { ArchiveDatabase } from './database';

const KEY = 'statistics';

/** How often terms occur in the archive; empty for an empty one. */
export async function readStatistics(db: ArchiveDatabase): Promise<TermStatistics> {
  const row = await db.meta.get(KEY);
  return row?.value instanceof ArrayBuffer ? TermStatistics.read(row.value) : new TermStatistics();
}

/** Keeps them, in the transaction of the articles that changed them. */
export async function writeStatistics(
  db: ArchiveDatabase,
  statistics: TermStatistics,
): Promise<void> {
  await db.meta.put({ key: KEY, value: statistics.write() });
}
