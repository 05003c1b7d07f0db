import type { LeftOut, Related, SentenceReport } from '../../model/coverage';
import type { ArchivedArticle, CoverageArchive } from '../related/coverageArchive';
import { compareSentences } from './compareSentences';
import { isEarlier } from './earlierGroups';
import { leftOut } from './leftOut';

/** What earlier coverage has of a page, sentence by sentence, and what of it the page leaves out. */
export interface PageReport {
  sentences: SentenceReport[];
  leftOut: LeftOut[];
}

/**
 * Reads those of the `related` articles of a page that are shown and came before it, and says what
 * of the page they report already. Opinion is no earlier report.
 */
export async function reportSentences(
  page: ArchivedArticle,
  related: readonly Related[],
  archive: CoverageArchive,
): Promise<PageReport> {
  const earlier = related.filter((each) => each.shown && each.opinion === null && isEarlier(each));
  const [statistics, articles] = await Promise.all([
    archive.statistics(),
    archive.articles(earlier.map(({ id }) => id)),
  ]);
  return {
    sentences: compareSentences(page, articles, statistics),
    leftOut: leftOut(page, articles, statistics),
  };
}
