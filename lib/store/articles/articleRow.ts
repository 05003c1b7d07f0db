import type { DatePrecision } from '../../model/article';
import type { ArticleRecord } from '../../model/findings';
import type { ArticleRow, DocRow } from '../shapes/articleRow';
import { hashKeys, textKey } from './docKeys';

const PRECISIONS: readonly DatePrecision[] = ['time', 'day', 'month', 'year'];

/** The row of `docs` for a record. */
export function docRow(
  { article, contentHash }: ArticleRecord,
  { number, addedAt, source }: Pick<ArticleRow, 'number' | 'addedAt' | 'source'>,
): DocRow {
  const { id, title, publisher, url, published, publishedBounds } = article;
  const sortDate = published?.value.slice(0, 10) ?? '';
  return {
    number,
    ...hashKeys(contentHash),
    key: textKey(id),
    ...(url !== null && { address: textKey(url) }),
    sortDate,
    source,
    card: [
      id,
      title,
      publisher,
      url === id ? 0 : url,
      published && [
        published.value === sortDate ? 0 : published.value,
        PRECISIONS.indexOf(published.precision),
        published.source,
      ],
      publishedBounds && [publishedBounds.after, publishedBounds.before],
      addedAt,
    ],
  };
}

/** What a row of `docs` says. */
export function articleRow({ number, hash, rest, sortDate, source, card }: DocRow): ArticleRow {
  const [id, title, publisher, url, published, bounds, addedAt] = card;
  return {
    id,
    number,
    title,
    publisher,
    url: url === 0 ? id : url,
    published: published && {
      value: published[0] === 0 ? sortDate : published[0],
      precision: PRECISIONS[published[1]] ?? 'day',
      source: published[2],
    },
    publishedBounds: bounds && { after: bounds[0], before: bounds[1] },
    hash,
    rest,
    sortDate,
    addedAt,
    source,
  };
}
