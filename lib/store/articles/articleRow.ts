import type { ArticleRecord } from '../../model/findings';
import type { ArticleRow, DocRow } from '../shapes/articleRow';
import { hashKeys, textKey } from './docKeys';

/** The row of `docs` for a record. */
export function docRow(
  { article, contentHash }: ArticleRecord,
  { number, addedAt, source }: Pick<ArticleRow, 'number' | 'addedAt' | 'source'>,
): DocRow {
  const { id, title, publisher, url, published, publishedBounds } = article;
  return {
    number,
    ...hashKeys(contentHash),
    key: textKey(id),
    ...(url !== null && { address: textKey(url) }),
    sortDate: published?.value.slice(0, 10) ?? '',
    source,
    card: [id, title, publisher, url, published, publishedBounds, addedAt],
  };
}

/** What a row of `docs` says. */
export function articleRow({ number, hash, rest, sortDate, source, card }: DocRow): ArticleRow {
  const [id, title, publisher, url, published, publishedBounds, addedAt] = card;
  return {
    id,
    number,
    title,
    publisher,
    url,
    published,
    publishedBounds,
    hash,
    rest,
    sortDate,
    addedAt,
    source,
  };
}
