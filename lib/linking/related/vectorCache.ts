import type { ArticleRecord } from '../../model/findings';
import type { TermVector } from './articleTerms';
import { recordTerms, type RecordTerms } from './recordTerms';

const known = new WeakMap<ArticleRecord, RecordTerms>();

/** {@link recordTerms}, kept as long as the record itself is: an archive in memory is asked often. */
export function cachedTerms(record: ArticleRecord): RecordTerms {
  const held = known.get(record);
  if (held) return held;
  const terms = recordTerms(record);
  known.set(record, terms);
  return terms;
}

/** The vector of {@link cachedTerms}. */
export function cachedVector(record: ArticleRecord): TermVector {
  return cachedTerms(record).vector;
}
