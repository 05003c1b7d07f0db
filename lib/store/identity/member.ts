import type { ArchivedName } from '../../linking/identity/linkEntities';
import type { ArticleRecord } from '../../model/findings';
import { archivedNames } from '../../pipeline/archivedNames';
import type { NamedIn } from '../shapes/entityRow';

/** A name of one article as linking takes it, with the article's number. */
export interface Member extends NamedIn {
  name: ArchivedName;
}

const known = new WeakMap<ArticleRecord, ArchivedName[]>();

/** The names of an article as linking takes them, worked out once for each record in memory. */
export function namesOf(record: ArticleRecord): ArchivedName[] {
  const held = known.get(record);
  if (held !== undefined) return held;
  const names = archivedNames(record);
  known.set(record, names);
  return names;
}

/** The names of an article, in the order of its `findings.entities`. */
export function membersOf({ number, record }: { number: number; record: ArticleRecord }): Member[] {
  return namesOf(record).map((name, local) => ({ article: number, local, name }));
}
