import type { ListedPage } from '../../model/readingList';
import { explainStoreError } from '../errors/explainStoreError';
import { asked, transactionError } from '../rawRequests';
import { parseListedRow, type ListedRow } from './listedRow';

/** Where the list goes on: after this entry. */
export interface ListedPlace {
  at: number;
  id: string;
}

/** A part of the reading list, and where the next one begins; null at its end. */
export interface ListedPart {
  pages: ListedPage[];
  next: ListedPlace | null;
}

/** Entries looked through in one transaction at most, so that a search can be given up. */
const MOST_LOOKED = 5_000;

/** How many addresses are on the list. */
export async function countListed(idb: IDBDatabase): Promise<number> {
  const [count = 0] = await asked(idb, 'readingList', (store) => [store.count()]);
  return count;
}

/**
 * The reading list, what was listed last first, from `after` on: up to `limit` entries that have all
 * these words in title, address or tags, letter case aside. With words a part may come back with
 * fewer, or none, and a place to go on.
 */
export function readListed(
  idb: IDBDatabase,
  { after, limit, find = '' }: { after: ListedPlace | null; limit: number; find?: string },
): Promise<ListedPart> {
  const words = find.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return new Promise((resolve, reject) => {
    const part: ListedPart = { pages: [], next: null };
    let looked = 0;
    let last: ListedPlace | null = null;
    const transaction = idb.transaction('readingList', 'readonly');
    transaction.addEventListener('complete', () => resolve(part));
    transaction.addEventListener('abort', () =>
      reject(explainStoreError(transactionError(transaction))),
    );
    const range = after === null ? null : IDBKeyRange.upperBound(after.at);
    const request = transaction.objectStore('readingList').index('at').openCursor(range, 'prev');
    let jumped = after === null;
    request.addEventListener('success', () => {
      const cursor = request.result;
      if (cursor === null) return;
      const place = { at: Number(cursor.key), id: cursor.primaryKey as string };
      if (!jumped && after !== null && !isAfter(place, after) && place.id !== after.id) {
        // Over the entries of the same instant that come before the place, in one step.
        jumped = true;
        cursor.continuePrimaryKey(after.at, after.id);
        return;
      }
      if (after === null || isAfter(place, after)) {
        if (part.pages.length === limit || looked >= MOST_LOOKED) {
          part.next = last;
          return;
        }
        looked += 1;
        last = place;
        const row = parseListedRow(cursor.value);
        if (row !== null && hasWords(row, words)) part.pages.push(pageOf(row));
      }
      cursor.continue();
    });
  });
}

function isAfter(place: ListedPlace, before: ListedPlace): boolean {
  return place.at < before.at || (place.at === before.at && place.id < before.id);
}

function hasWords({ title, url, tags }: ListedRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = [title, url, ...tags].join(' ').toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

function pageOf({ id, url, title, at, tags, why }: ListedRow): ListedPage {
  return { id, url, title, listedAt: at, tags, why };
}
