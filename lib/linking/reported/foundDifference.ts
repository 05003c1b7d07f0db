import type { Difference } from '../../model/coverage';
import type { Span } from '../../model/span';
import type { ArchivedArticle } from '../related/coverageArchive';
import { quoteAround } from '../related/quotes';

/** A difference as it is found: `here` in the page, `there` in `article`, each a whole sentence. */
export interface FoundDifference {
  kind: Difference['kind'];
  here: Span;
  there: Span;
  article: ArchivedArticle;
  text: string;
  /** How sure it is that both tell of one thing, 0…1: by which differences are ordered. */
  sureness: number;
}

/** A difference with its quotes. */
export function quoteDifference(
  page: ArchivedArticle,
  { kind, here, there, article, text }: FoundDifference,
): Difference {
  return { kind, here: quoteAround(page, here), there: quoteAround(article, there), text };
}
