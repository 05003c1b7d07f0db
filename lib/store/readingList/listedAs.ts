import { getValues } from '../rawRequests';
import { listedKey } from './listedKey';

/** The key of a page on the list, by its address; null where it is not on it. */
export async function listedAs(idb: IDBDatabase, url: string): Promise<string | null> {
  const id = listedKey(url);
  if (id === null) return null;
  const [row] = await getValues(idb, 'readingList', [id]);
  return row === undefined ? null : id;
}
