import type { ArchiveDatabase } from '../database';
import { openArchive } from '../openArchive';
import { parseInboxRow, type InboxRow } from './inboxRow';

/** Rows taken out together: some hundred kilobytes of news. */
const MOST = 16;

/** A row is given up when this many that tried to store it were ended before they had. */
const MOST_TRIES = 5;

/** What waits to be stored. */
export interface Inbox {
  /**
   * The next rows, oldest first, none where it is empty. One that was taken before and is still there
   * comes alone, so that it takes no other with it; one that cannot be read or never came to an end is
   * thrown away.
   */
  next(): Promise<InboxRow[]>;
  /** Throws away what is stored, or can never be. */
  drop(numbers: readonly number[]): Promise<void>;
}

/** The inbox of an archive. */
export function inboxTable(db: ArchiveDatabase): Inbox {
  return {
    async next() {
      await openArchive(db);
      return db.transaction('rw', db.inbox, async () => {
        for (;;) {
          const values: unknown[] = await db.inbox.orderBy('number').limit(MOST).toArray();
          if (values.length === 0) return [];
          const rows = values.map(parseInboxRow);
          const lost = values.filter((_, at) => (rows[at]?.tries ?? MOST_TRIES) >= MOST_TRIES);
          if (lost.length > 0) {
            // Rows behind them may be sound.
            await db.inbox.bulkDelete(lost.map(numberOf));
            continue;
          }
          const taken = together(rows.flatMap((row) => row ?? []));
          for (const row of taken) await db.inbox.update(row.number, { tries: row.tries + 1 });
          return taken;
        }
      });
    },
    async drop(numbers) {
      await db.inbox.bulkDelete([...numbers]);
    },
  };
}

/** The first alone where it was tried before, else those before the first that was. */
function together(rows: InboxRow[]): InboxRow[] {
  const tried = rows.findIndex(({ tries }) => tries > 0);
  return tried < 0 ? rows : rows.slice(0, Math.max(1, tried));
}

function numberOf(value: unknown): number {
  return Number(Reflect.get(Object(value), 'number'));
}
