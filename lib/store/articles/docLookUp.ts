import { addressKey } from '../../extraction/addressKey';
import { getValues } from '../rawRequests';
import type { ArticleRow, DocRow } from '../shapes/articleRow';
import { articleRow } from './articleRow';
import { addressNumber, hashKeys, textKey } from './docKeys';

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

/** The rows of articles of the pages that have these addresses, of each the first, in order, null where there is none. */
export async function docsByUrl(
  idb: IDBDatabase,
  urls: readonly string[],
): Promise<(ArticleRow | null)[]> {
  const rows = await getValues(idb, 'docs', urls.map(addressNumber), 'url');
  return rows.map((row, at) => {
    const found = row === undefined ? null : articleRow(row as DocRow);
    return isSamePage(found?.url ?? null, urls[at] ?? null) ? found : null;
  });
}

/** Whether two addresses are those of one page. */
export function isSamePage(one: string | null, two: string | null): boolean {
  if (one === null || two === null) return false;
  return one === two || (addressKey(one) !== null && addressKey(one) === addressKey(two));
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
