import type { ListedAddress } from '../../pipeline/articleSource';
import { docsByUrl } from '../articles/docLookUp';
import type { ArchiveDatabase } from '../database';
import { explainStoreError } from '../errors/explainStoreError';
import type { ImportSource } from '../import/importShapes';
import { openArchive } from '../openArchive';
import { listedKey } from './listedKey';
import type { ListedRow } from './listedRow';

/** What came of addresses, by number. */
export interface Listing {
  listed: number;
  /** Were on the list before, or their articles are in the archive. */
  known: number;
}

/** What comes with addresses; `now` in milliseconds since 1970. */
interface ListOptions {
  came: ImportSource;
  now: number;
}

/**
 * Puts addresses on the reading list in one commit. What is on it already, or in the archive, stays
 * as it is, so that the same addresses may come any number of times. Throws a named `StoreError`.
 */
export async function listAddresses(
  db: ArchiveDatabase,
  addresses: readonly ListedAddress[],
  { came, now }: ListOptions,
): Promise<Listing> {
  if (addresses.length === 0) return { listed: 0, known: 0 };
  const idb = await openArchive(db);
  try {
    const rows = new Map<string, ListedRow>();
    const stored = await docsByUrl(
      idb,
      addresses.map(({ url }) => url),
    );
    for (const [index, { url, title, listed, tags }] of addresses.entries()) {
      const id = listedKey(url);
      if (id === null || stored[index] || rows.has(id)) continue;
      const at = listed === null ? Number.NaN : Date.parse(listed);
      rows.set(id, {
        id,
        url,
        title,
        at: Number.isNaN(at) ? now : at,
        tags,
        came: came.id,
        why: null,
      });
    }
    const listed = await db.transaction('rw', db.readingList, async () => {
      const there = await db.readingList.bulkGet([...rows.keys()]);
      const fresh = [...rows.values()].filter((_, index) => there[index] === undefined);
      await db.readingList.bulkPut(fresh);
      return fresh.length;
    });
    return { listed, known: addresses.length - listed };
  } catch (error) {
    throw explainStoreError(error);
  }
}
