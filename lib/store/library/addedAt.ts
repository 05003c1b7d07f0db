import { docsByUrl } from '../articles/docLookUp';

/** When the archive got the article of this address, in milliseconds since 1970; null where it has none. */
export async function addedAt(idb: IDBDatabase, url: string): Promise<number | null> {
  const [found] = await docsByUrl(idb, [url]);
  return found?.addedAt ?? null;
}
