import type { ArticleRecord } from '../../model/findings';
import { termVector, type TermVector } from './articleTerms';

const vectors = new WeakMap<ArticleRecord, TermVector>();

/** {@link termVector}, kept as long as the record itself is: an archive in memory is asked often. */
export function cachedVector(record: ArticleRecord): TermVector {
  const known = vectors.get(record);
  if (known) return known;
  const vector = termVector(record);
  vectors.set(record, vector);
  return vector;
}
