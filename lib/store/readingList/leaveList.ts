import type { ArticleSource } from '../../pipeline/articleSource';
import type { ArchiveDatabase } from '../database';
import { explainStoreError } from '../errors/explainStoreError';
import type { ImportSource } from '../import/importShapes';
import { openArchive } from '../openArchive';

/** Takes addresses off the list, as they are written in `ListedRow.id`; unknown ones are passed over. */
export async function removeListed(db: ArchiveDatabase, ids: readonly string[]): Promise<void> {
  await changing(db, () => db.readingList.bulkDelete([...ids]));
}

/** Empties the list. */
export async function clearList(db: ArchiveDatabase): Promise<void> {
  await changing(db, () => db.readingList.clear());
}

/** What comes with a page that is taken in; `now` in milliseconds since 1970. */
interface TakeInOptions {
  came: ImportSource;
  now: number;
}

/**
 * Puts the article of a listed address in the inbox and takes the address off the list, both or
 * neither: what is cut off goes on without a page lost or taken twice.
 */
export async function takeIn(
  db: ArchiveDatabase,
  id: string,
  source: ArticleSource,
  { came, now }: TakeInOptions,
): Promise<void> {
  await changing(db, () =>
    db.transaction('rw', db.readingList, db.inbox, async () => {
      await db.inbox.add({ source, came, addedAt: now, replace: false, tries: 0 });
      await db.readingList.delete(id);
    }),
  );
}

/** Keeps with a listed address why its page could not be taken in. */
export async function noteFailure(db: ArchiveDatabase, id: string, why: string): Promise<void> {
  await changing(db, () => db.readingList.update(id, { why }));
}

async function changing<T>(db: ArchiveDatabase, work: () => PromiseLike<T>): Promise<T> {
  await openArchive(db);
  try {
    return await work();
  } catch (error) {
    throw explainStoreError(error);
  }
}
