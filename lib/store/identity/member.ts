import type { ArchivedName } from '../../linking/identity/linkEntities';
import type { ArticleRecord } from '../../model/findings';
import type { LocalEntity } from '../../model/mention';
import { archivedNames } from '../../pipeline/archivedNames';
import { articleHash } from './memberHash';

/** An article as its names are counted. */
interface Told {
  number: number;
  id: string;
  published: string | null;
  /** As `articleHash` of its id. */
  hash: number;
}

/** A name of one article, as it is counted. */
export interface Counted {
  article: Told;
  local: LocalEntity;
  /** The place of `local` in the article's `findings.entities`. */
  at: number;
}

/** A name of one article, as it is linked. */
export interface Member extends Counted {
  name: ArchivedName;
}

interface Numbered {
  number: number;
  record: ArticleRecord;
}

/** The names of an article as they are counted, in the order of its `findings.entities`. */
export function countedIn({ number, record }: Numbered): Counted[] {
  const { id, published } = record.article;
  const article = { number, id, published: published?.value ?? null, hash: articleHash(id) };
  return record.findings.entities.map((local, at) => ({ article, local, at }));
}

const known = new WeakMap<ArticleRecord, Member[]>();

/**
 * The names of an article as they are linked, in the order of its `findings.entities`: worked out
 * once for each record in memory, which must always have the same number.
 */
export function membersOf(article: Numbered): Member[] {
  const held = known.get(article.record);
  if (held !== undefined && (held[0]?.article.number ?? article.number) === article.number)
    return held;
  const names = archivedNames(article.record);
  const members = countedIn(article).flatMap((counted) => {
    const name = names[counted.at];
    return name === undefined ? [] : [{ ...counted, name }];
  });
  known.set(article.record, members);
  return members;
}
