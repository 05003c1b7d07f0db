import { docsById, docsByNumber } from '../articles/docLookUp';
import { asked } from '../rawRequests';
import type { ArticleRow } from '../shapes/articleRow';

/** The rows of these ids, of those that are stored, each once. */
export async function docsOf(
  idb: IDBDatabase,
  ids: readonly string[],
): Promise<Map<string, ArticleRow>> {
  const docs = new Map<string, ArticleRow>();
  for (const row of await docsById(idb, [...new Set(ids)])) if (row !== null) docs.set(row.id, row);
  return docs;
}

/** Rows of some articles of a source. */
export async function someOfSource(
  idb: IDBDatabase,
  source: string,
  most: number,
): Promise<ArticleRow[]> {
  const [keys = []] = await asked(idb, 'docs', (store) => [
    store.index('source').getAllKeys(source, most),
  ]);
  return docsByNumber(idb, keys.map(Number));
}
