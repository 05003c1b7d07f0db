import type { ListedAddress } from '../../../lib/pipeline/articleSource';
import { listedAs } from '../../../lib/store/readingList/listedAs';
import { ArchiveDatabase } from '../../../lib/store/database';
import { inboxTable } from '../../../lib/store/inbox/inboxTable';
import { openArchive } from '../../../lib/store/openArchive';
import {
  clearList,
  noteFailure,
  removeListed,
  takeIn,
} from '../../../lib/store/readingList/leaveList';
import { listAddresses } from '../../../lib/store/readingList/listAddresses';
import { planFetch } from '../../../lib/store/readingList/pagesToFetch';
import {
  countListed,
  readListed,
  type ListedPlace,
} from '../../../lib/store/readingList/readListed';

const CAME = { id: 'file:list.csv', kind: 'file' as const };

/** A reading list on a real IndexedDB. */
class ReadingListInPage {
  readonly #db = new ArchiveDatabase('reading-list-test');

  /** There is nothing on a shelf. */
  shelveFrom(): Promise<number> {
    return Promise.resolve(0);
  }

  async empty(): Promise<void> {
    await clearList(this.#db);
  }

  list(addresses: ListedAddress[]) {
    return listAddresses(this.#db, addresses, { came: CAME, now: 1000 });
  }

  /** Lists so many pages of some sites, a thousand at a time. */
  async listMany(count: number): Promise<void> {
    for (let from = 0; from < count; from += 1000)
      await this.list(
        Array.from({ length: Math.min(1000, count - from) }, (_, at) => ({
          url: `https://site${(from + at) % 300}.example/story-${from + at}`,
          title: `Story ${from + at}`,
          // Many of them in one instant.
          listed: new Date(Math.floor((from + at) / 50) * 1000).toISOString(),
          tags: [],
          file: 'list.csv',
        })),
      );
  }

  async count(): Promise<number> {
    return countListed(await openArchive(this.#db));
  }

  /** The whole list, read in parts of `limit`: titles in order. */
  async titles(limit: number, find = ''): Promise<string[]> {
    const idb = await openArchive(this.#db);
    const titles: string[] = [];
    let after: ListedPlace | null = null;
    do {
      const part = await readListed(idb, { after, limit, find });
      titles.push(...part.pages.map(({ title }) => title));
      after = part.next;
    } while (after !== null);
    return titles;
  }

  async listedAs(url: string) {
    return listedAs(await openArchive(this.#db), url);
  }

  async plan() {
    const { plan, sites, mostSites } = await planFetch(await openArchive(this.#db));
    return { plan, sites: sites.length, mostSites: mostSites.length };
  }

  remove(id: string) {
    return removeListed(this.#db, [id]);
  }

  fail(id: string) {
    return noteFailure(this.#db, id, 'It is gone');
  }

  /** Takes a page in; what waits in the inbox afterwards. */
  async takeIn(id: string): Promise<string[]> {
    const extracted = {
      title: 'Taken in',
      url: null,
      publisher: null,
      authors: [],
      published: null,
      updated: null,
      section: null,
      language: 'en',
      text: 'The quay was opened.',
      zones: [],
    };
    await takeIn(this.#db, id, { id: null, file: null, extracted }, { came: CAME, now: 1000 });
    return (await inboxTable(this.#db).next()).map(({ source }) => source.extracted.title);
  }

  /** Puts a row there that no version of this code wrote. */
  async spoil(): Promise<void> {
    const idb = await openArchive(this.#db);
    const transaction = idb.transaction('readingList', 'readwrite');
    transaction.objectStore('readingList').put({ id: 'spoiled', at: 5, url: 7 });
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  }
}

export const store = new ReadingListInPage();

export type { ReadingListInPage };
