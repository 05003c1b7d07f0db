import type { Difference } from '../../model/coverage';
import type { ArchivedArticle } from '../related/coverageArchive';
import type { TermStatistics } from '../related/termStatistics';
import { checkableSentences } from './checkable';
import { findDifferences } from './findDifferences';
import { quoteDifference } from './foundDifference';
import { sentenceIndex } from './sentenceIndex';
import { sentenceUnits } from './sentenceUnits';
import { weighingBy } from './weighing';

/** Differences given for two articles. */
const MOST_CONFLICTS = 5;

/**
 * What the page and one other article, earlier or later, say differently of one happening, the
 * surest first, at most five, each difference once; empty for most pairs.
 */
export function findConflicts(
  page: ArchivedArticle,
  other: ArchivedArticle,
  statistics: TermStatistics,
): Difference[] {
  const weighing = weighingBy(statistics);
  const index = sentenceIndex([other], weighing);
  const read = checkableSentences(page, sentenceUnits(page)).map((sentence) => ({
    sentence,
    found: index.find(sentence),
  }));
  const byText = new Map<string, Difference>();
  for (const found of findDifferences(page, [other], read, weighing)) {
    if (!byText.has(found.text)) byText.set(found.text, quoteDifference(page, found));
  }
  return [...byText.values()].slice(0, MOST_CONFLICTS);
}
