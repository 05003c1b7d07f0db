import { asked, getValues } from '../rawRequests';
import type { ArticleRow } from '../shapes/articleRow';

/** The rows of these ids, of those that are stored. */
export async function docsOf(
  idb: IDBDatabase,
  ids: readonly string[],
): Promise<Map<string, ArticleRow>> {
  const rows = await getValues(idb, 'docs', ids);
  const docs = new Map<string, ArticleRow>();
  for (const row of rows as (ArticleRow | undefined)[])
    if (row !== undefined) docs.set(row.id, row);
  return docs;
}

/** Ids of some articles of a source. */
export async function idsOfSource(
  idb: IDBDatabase,
  source: string,
  most: number,
): Promise<string[]> {
  const [keys] = await asked(idb, 'docs', (store) => [
    store.index('source').getAllKeys(source, most),
  ]);
  return (keys ?? []).filter((key) => typeof key === 'string');
}
