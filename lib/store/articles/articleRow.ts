import type { ArticleRecord } from '../../model/findings';
import type { ArticleRow } from '../shapes/articleRow';

/** The row that lists and cards read. */
export function articleRow(
  record: ArticleRecord,
  added: Pick<ArticleRow, 'number' | 'addedAt' | 'source'>,
): ArticleRow {
  const { id, title, publisher, url, published, publishedBounds } = record.article;
  return {
    id,
    number: added.number,
    title,
    publisher,
    url,
    published,
    publishedBounds,
    contentHash: record.contentHash,
    sortDate: published?.value.slice(0, 10) ?? '',
    addedAt: added.addedAt,
    source: added.source,
  };
}
