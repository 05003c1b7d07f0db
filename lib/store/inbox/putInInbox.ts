import type { ArticleSource } from '../../pipeline/articleSource';
import type { ArchiveDatabase } from '../database';
import { explainStoreError } from '../errors/explainStoreError';
import type { ImportSource } from '../import/importShapes';
import { openArchive } from '../openArchive';

/** What comes with the articles that are put in the inbox. */
interface PutOptions {
  came: ImportSource;
  /** Milliseconds since 1970. */
  now: number;
  /** As in `InboxRow`; false where it is not said. */
  replace?: boolean;
}

/**
 * Puts articles in the inbox in one commit, without waiting for the archive's writer; they are
 * stored when the inbox is emptied. Makes the archive where there is none yet. Throws a named
 * `StoreError`.
 */
export async function putInInbox(
  db: ArchiveDatabase,
  sources: readonly ArticleSource[],
  { came, now, replace = false }: PutOptions,
): Promise<void> {
  if (sources.length === 0) return;
  await openArchive(db);
  try {
    await db.inbox.bulkAdd(
      sources.map((source) => ({ source, came, addedAt: now, replace, tries: 0 })),
    );
  } catch (error) {
    throw explainStoreError(error);
  }
}
