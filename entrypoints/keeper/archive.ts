import type { ArticleRecord } from '../../lib/model/findings';
import type { ArticleSource } from '../../lib/pipeline/articleSource';
import { ArchiveDatabase } from '../../lib/store/database';
import { WriterLease } from '../../lib/store/import/writerLease';
import type { Emptied } from '../../lib/store/inbox/emptyInbox';
import { ArchiveWriter } from '../../lib/store/write/archiveWriter';
import { changeTeller } from '../shared/archive/channel';
import { storeInbox } from '../shared/archive/storeInbox';

/** Milliseconds that the background waits for another writer: an import in an open page may take an hour, and empties the inbox itself after it. */
const PATIENCE = 15_000;

let database: ArchiveDatabase | null = null;

/** The archive, as the background writes to it; opened by whoever uses it. */
export function archiveDatabase(): ArchiveDatabase {
  database ??= new ArchiveDatabase();
  return database;
}

const lease = new WriterLease((wait) =>
  ArchiveWriter.open(archiveDatabase(), { locks: navigator.locks, ...wait }),
);

let changed: (() => void) | null = null;

/** Stores what waits in the inbox, and tells open views. Throws where another page writes for long; what is not stored stays. */
export async function storeWaiting(
  analyse: (source: ArticleSource) => Promise<ArticleRecord>,
): Promise<Emptied> {
  const emptied = await storeInbox(archiveDatabase(), lease, {
    analyse,
    signal: AbortSignal.timeout(PATIENCE),
  });
  changed ??= changeTeller();
  if (emptied.added + emptied.updated > 0) changed();
  return emptied;
}
