import type { ListedArticle } from '../../model/library';
import { transactionError } from '../rawRequests';
import { articleRow } from '../articles/articleRow';
import type { ArticleRow, DocRow } from '../shapes/articleRow';

/** Where a list goes on: after this article. */
export interface ListPlace {
  /** As in `DocRow`. */
  day: number;
  number: number;
}

/** A part of the list of articles, and where the next one begins; null at its end. */
export interface DocsPage {
  articles: ListedArticle[];
  next: ListPlace | null;
  /** Articles looked at. */
  looked: number;
}

/** Articles looked through in one transaction at most: some tenths of a second, so that a search can be given up. */
const MOST_LOOKED = 5000;

/**
 * The stored articles, latest first and undated last, from `after` on: up to `limit` of those that
 * have all these words in title or outlet, letter case aside. Reads no more than it gives or looks
 * through; with words a page may come back with fewer than `limit`, or none, and a place to go on.
 */
export function listDocs(
  idb: IDBDatabase,
  { after, limit, find = '' }: { after: ListPlace | null; limit: number; find?: string },
): Promise<DocsPage> {
  const words = wordsOf(find);
  return new Promise((resolve, reject) => {
    const page: DocsPage = { articles: [], next: null, looked: 0 };
    const transaction = idb.transaction('docs', 'readonly');
    transaction.addEventListener('complete', () => resolve(page));
    transaction.addEventListener('abort', () => reject(transactionError(transaction)));
    const range = after === null ? null : IDBKeyRange.upperBound(after.day);
    const request = transaction.objectStore('docs').index('day').openCursor(range, 'prev');
    let last: ListPlace | null = null;
    request.addEventListener('success', () => {
      const cursor = request.result;
      if (cursor === null) return;
      const row = cursor.value as DocRow;
      if (after !== null && last === null && !isAfter(row, after) && row.number !== after.number) {
        // Over the articles of the same day that come before the place, in one step.
        cursor.continuePrimaryKey(after.day, after.number);
        last = after;
        return;
      }
      if (after === null || isAfter(row, after)) {
        if (page.articles.length === limit || page.looked >= MOST_LOOKED) {
          page.next = last;
          return;
        }
        page.looked += 1;
        const article = articleRow(row);
        if (hasWords(article, words)) page.articles.push(cardOf(article));
        last = { day: row.day, number: row.number };
      }
      cursor.continue();
    });
  });
}

/** Whether the row comes after the place in the order of the list: dates descending, then the later added first. */
function isAfter(row: ListPlace, place: ListPlace): boolean {
  return row.day < place.day || (row.day === place.day && row.number < place.number);
}

/** The words of a search, in lower case. */
export function wordsOf(find: string): string[] {
  return find.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
}

/** Whether every word ({@link wordsOf}) occurs in the title, the outlet or the address, letter case aside. */
export function hasWords(
  { title, publisher, url }: Pick<ArticleRow, 'title' | 'publisher' | 'url'>,
  words: readonly string[],
): boolean {
  if (words.length === 0) return true;
  const text = `${title} ${publisher ?? url ?? ''}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

function cardOf({ id, title, publisher, url, published, publishedBounds, folded }: ArticleRow) {
  return { id, title, publisher, url, published, publishedBounds, folded };
}
