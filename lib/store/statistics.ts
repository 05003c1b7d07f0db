import { TermCounts } from '../linking/related/termCounts';
import type { ArchiveDatabase } from './database';

const KEY = 'statistics';

/** How often terms occur in the archive; empty for an empty one. */
export async function readStatistics(db: ArchiveDatabase): Promise<TermCounts> {
  const row = await db.meta.get(KEY);
  return row?.value instanceof ArrayBuffer ? TermCounts.read(row.value) : new TermCounts();
}

/** Keeps them, in the transaction of the articles that changed them. */
export async function writeStatistics(
  db: ArchiveDatabase,
  statistics: TermCounts,
): Promise<void> {
  await db.meta.put({ key: KEY, value: statistics.write() });
}
