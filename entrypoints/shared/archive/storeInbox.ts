import type { ArticleRecord } from '../../../lib/model/findings';
import type { ArticleSource } from '../../../lib/pipeline/articleSource';
import type { ArchiveDatabase } from '../../../lib/store/database';
import { explainStoreError } from '../../../lib/store/errors/explainStoreError';
import type { WriterLease } from '../../../lib/store/import/writerLease';
import { emptyInbox, type Emptied } from '../../../lib/store/inbox/emptyInbox';
import { inboxTable } from '../../../lib/store/inbox/inboxTable';

/** One at a time over the background and all tabs empties the inbox. */
const LOCK = 'backstory-inbox';

interface StoreOptions {
  analyse: (source: ArticleSource) => Promise<ArticleRecord>;
  /** Gives up waiting, and stops between two batches, when aborted. */
  signal: AbortSignal;
}

/** Stores what waits in the inbox, once nobody else does; what cannot be stored now stays. Throws a named `StoreError`, or the signal's reason. */
export async function storeInbox(
  db: ArchiveDatabase,
  lease: WriterLease,
  { analyse, signal }: StoreOptions,
): Promise<Emptied> {
  try {
    return await navigator.locks.request(LOCK, { signal }, () =>
      emptyInbox(inboxTable(db), {
        analyse,
        withWriter: (work) => lease.use(work, { signal }),
        signal,
      }),
    );
  } catch (error) {
    signal.throwIfAborted();
    throw explainStoreError(error);
  }
}
