import type { ArchivedName } from '../../linking/identity/linkEntities';
import type { ArticleRecord } from '../../model/findings';
import type { LocalEntity } from '../../model/mention';
import { archivedNames } from '../../pipeline/archivedNames';
import { articleHash } from './memberHash';
import { rememberFor } from './rememberFor';

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

function told({ number, record }: Numbered): Told {
  const { id, published } = record.article;
  return { number, id, published: published?.value ?? null, hash: articleHash(id) };
}

/** The names of an article as they are counted, in the order of its `findings.entities`. */
export function countedIn({ number, record }: Numbered): Counted[] {
  const article = told({ number, record });
  return record.findings.entities.map((local, at) => ({ article, local, at }));
}

/** Articles of which this is kept. */
const MOST_KEPT = 3000;

const namesOf = rememberFor(MOST_KEPT, archivedNames);

/** The names of an article as they are linked, in the order of its `findings.entities`. */
export function membersOf(article: Numbered): Member[] {
  const names = namesOf(article.record);
  return countedIn(article).flatMap((counted) => {
    const name = names[counted.at];
    return name === undefined ? [] : [{ ...counted, name }];
  });
}

/** The name of an article at a place of its `findings.entities`, as it is linked. */
export function memberAt({ number, record }: Numbered, at: number): Member | undefined {
  const local = record.findings.entities[at];
  const name = namesOf(record)[at];
  if (local === undefined || name === undefined) return undefined;
  return { article: told({ number, record }), local, at, name };
}
