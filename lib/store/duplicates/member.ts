import type { OtherCopy } from '../../model/article';
import type { ArticleRecord } from '../../model/findings';
import { likenessOf } from './oneArticle';

/** A record as it came in, of an article that the archive shows once: a version of its page, or another outlet's copy. */
export interface Member {
  /** Without `alsoIn`. */
  record: ArticleRecord;
  source: string;
  addedAt: number;
}

/** All that is kept of one article. `given` are copies that records named when they came in, without their text. */
export interface Family {
  members: Member[];
  given: OtherCopy[];
}

/** What tells members apart: their content, and the page that it stood on. */
export function memberKey(record: ArticleRecord): string {
  return `${record.contentHash} ${likenessOf(record).address ?? ''}`;
}

/** A record as a member has it, and the copies that it names. */
export function asMember(
  { article, ...rest }: ArticleRecord,
  source: string,
  addedAt: number,
): { member: Member; given: OtherCopy[] } {
  const { alsoIn = [], ...own } = article;
  return { member: { record: { ...rest, article: own }, source, addedAt }, given: alsoIn };
}

/** Id that a record's input gave, without what told it apart when it was stored. */
export function ownId({ contentHash, article }: ArticleRecord): string {
  const end = `~${contentHash.slice(0, 8)}`;
  return article.id.endsWith(end) && article.id.length > end.length
    ? article.id.slice(0, -end.length)
    : article.id;
}
