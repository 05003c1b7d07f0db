import type { InboxRow } from '../../../lib/store/inbox/inboxRow';
import type { Inbox } from '../../../lib/store/inbox/inboxTable';

/** An inbox in memory, which gives up to `most` rows at a time and gives a row up after `tries`. */
export function memoryInbox(rows: InboxRow[], most = 2, tries = 3): Inbox & { rows: InboxRow[] } {
  const inbox = {
    rows: [...rows],
    async next() {
      inbox.rows = inbox.rows.filter((row) => row.tries < tries);
      const taken = inbox.rows.slice(0, most);
      for (const row of taken) row.tries += 1;
      return structuredClone(taken);
    },
    async drop(numbers: readonly number[]) {
      inbox.rows = inbox.rows.filter(({ number }) => !numbers.includes(number));
    },
  };
  return inbox;
}
