import { nameKeys } from '../linking/identity/nameKeys';
import { eventBlock } from '../linking/events/archivedEvent';
import { termVector } from '../linking/related/recordTerms';
import { lookUpTerms } from '../linking/related/lookUpTerms';
import { archivedNames } from '../pipeline/archivedNames';
import { archivedTellings } from '../pipeline/archivedTellings';
import type { ArticleRecord } from '../model/findings';
import { ownBlock } from '../pipeline/linkArchive';
import { quoteAt } from '../pipeline/quoteAt';
import type { ArticleRow, MentionRow, TellingRow, TermRow } from './rows';

/** The row that lists and cards read. */
export function articleRow(record: ArticleRecord, addedAt: number): ArticleRow {
  const { id, title, publisher, url, published, publishedBounds } = record.article;
  return {
    id,
    title,
    publisher,
    url,
    published,
    publishedBounds,
    contentHash: record.contentHash,
    sortDate: published?.value.slice(0, 10) ?? '',
    addedAt,
  };
}

/** The row that related coverage finds an article by, where no name or event is shared. */
export function termRow(record: ArticleRecord): TermRow {
  return { article: record.article.id, buckets: lookUpTerms(termVector(record)) };
}

/** One unlinked row for each name of the article. */
export function mentionRows(record: ArticleRecord): MentionRow[] {
  return archivedNames(record).map((name) => {
    const mentions = record.findings.mentions.filter((each) => each.entity === name.local.id);
    const [first] = mentions;
    return {
      ...name,
      localId: name.local.id,
      keys: [...new Set(nameKeys(name.local))],
      entity: '',
      count: mentions.length,
      quote: first === undefined ? null : quoteAt(record, first),
    };
  });
}

/** One unmerged row for each event of the article that can be merged across articles. */
export function tellingRows(record: ArticleRecord): TellingRow[] {
  return archivedTellings(record).map(({ participants: _, place: __, ...telling }) => ({
    ...telling,
    block: eventBlock(telling) ?? ownBlock(record.article.id),
    story: '',
  }));
}
