import { numberPart } from '../../language/events/numberWords';
import type { Span } from '../../model/span';
import type { ArchivedArticle } from '../related/coverageArchive';

/** Whether a sentence of an article has a number in digits or as one word, whatever it counts. */
export function hasNumber(
  { record }: ArchivedArticle,
  { start, end }: Span,
  value: number,
): boolean {
  const words = record.article.text.slice(start, end).toLowerCase();
  return [...words.matchAll(/\d[\d,]*(?:\.\d+)?|\p{L}+/gu)].some(
    ([word]) => numberPart(word)?.value === value,
  );
}
