import type { ArticleRecord } from '../../model/findings';
import type { ArticleSource } from '../../pipeline/articleSource';
import type { ArchiveWriter } from '../write/archiveWriter';
import type { InboxRow } from './inboxRow';
import type { Inbox } from './inboxTable';

/** What storing needs from outside. */
interface EmptyOptions {
  analyse: (source: ArticleSource) => Promise<ArticleRecord>;
  /** Lends the archive's writer; waits where another has it, and throws where that takes too long. */
  withWriter: <T>(work: (writer: Pick<ArchiveWriter, 'add'>) => Promise<T>) => Promise<T>;
  signal?: AbortSignal;
}

/** What came of the rows, by number of articles. */
export interface Emptied {
  added: number;
  /** Took the place of an earlier version. */
  updated: number;
  /** Were in the archive already. */
  known: number;
}

/**
 * Stores what waits in the inbox, oldest first, and what comes meanwhile. A row goes after its article
 * is stored: cut off between the two, the same article is met again and found to be there. Throws what
 * the writer throws; what is not stored stays.
 */
export async function emptyInbox(
  inbox: Inbox,
  { analyse, withWriter, signal }: EmptyOptions,
): Promise<Emptied> {
  const emptied: Emptied = { added: 0, updated: 0, known: 0 };
  for (;;) {
    if (signal?.aborted) return emptied;
    const rows = await inbox.next();
    if (rows.length === 0) return emptied;
    const ready: { row: InboxRow; record: ArticleRecord }[] = [];
    for (const row of rows) {
      const record = await analyse(row.source).catch(() => null);
      // It stays, and comes again alone until the inbox gives it up.
      if (record !== null) ready.push({ row, record });
    }
    if (ready.length === 0) continue;
    await withWriter(async (writer) => {
      for (const together of runs(ready)) {
        const [{ row }] = together;
        const outcomes = await writer.add(
          together.map(({ record }) => record),
          { now: row.addedAt, source: row.came, replace: row.replace },
        );
        for (const outcome of outcomes)
          emptied[outcome === 'already there' ? 'known' : outcome] += 1;
      }
    });
    await inbox.drop(ready.map(({ row }) => row.number));
  }
}

/** Neighbours that can go in one commit: from one source, and with one rule for what is there already. */
function runs<T extends { row: InboxRow }>(ready: readonly T[]): [T, ...T[]][] {
  const found: [T, ...T[]][] = [];
  for (const each of ready) {
    const last = found.at(-1);
    const before = last?.[0].row;
    if (
      last !== undefined &&
      before?.came.id === each.row.came.id &&
      before.replace === each.row.replace
    )
      last.push(each);
    else found.push([each]);
  }
  return found;
}
