import type { ArchiveDatabase } from './database';
import type { CorrectionRow } from './rows';

/** All corrections, the latest first. */
export async function listCorrections(db: ArchiveDatabase): Promise<CorrectionRow[]> {
  return (await db.corrections.toArray()).sort((a, b) => b.createdAt - a.createdAt);
}
