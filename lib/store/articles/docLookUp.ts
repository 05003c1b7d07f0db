import { getValues } from '../rawRequests';
import type { ArticleRow, DocRow } from '../shapes/articleRow';
import { articleRow } from './articleRow';
import { hashKeys, textKey } from './docKeys';

/** The rows of articles with these content hashes, in order, null where there is none. */
export async function docsByHash(
  idb: IDBDatabase,
  hashes: readonly string[],
): Promise<(ArticleRow | null)[]> {
  const keys = hashes.map(hashKeys);
  const rows = await getValues(
    idb,
    'docs',
    keys.map(({ hash }) => hash),
    'hash',
  );
  return rows.map((row, at) => {
    const found = row as DocRow | undefined;
    return found !== undefined && found.card[7] === keys[at]?.rest ? articleRow(found) : null;
  });
}

/** The rows of articles with these ids, in order, null where there is none. */
export async function docsById(
  idb: IDBDatabase,
  ids: readonly string[],
): Promise<(ArticleRow | null)[]> {
  const rows = await getValues(idb, 'docs', ids.map(textKey), 'id');
  return rows.map((row, at) => {
    const found = row === undefined ? null : articleRow(row as DocRow);
    return found?.id === ids[at] ? found : null;
  });
}

/** The rows of articles with these addresses, of each the first, in order, null where there is none. */
export async function docsByUrl(
  idb: IDBDatabase,
  urls: readonly string[],
): Promise<(ArticleRow | null)[]> {
  const rows = await getValues(idb, 'docs', urls.map(textKey), 'url');
  return rows.map((row, at) => {
    const found = row === undefined ? null : articleRow(row as DocRow);
    return found?.url === urls[at] ? found : null;
  });
}

/** The rows of articles with these numbers, of those that are there. */
export async function docsByNumber(
  idb: IDBDatabase,
  numbers: readonly number[],
): Promise<ArticleRow[]> {
  const rows = await getValues(idb, 'docs', numbers);
  return (rows as (DocRow | undefined)[]).flatMap((row) =>
    row === undefined ? [] : [articleRow(row)],
  );
}
