import type { Difference, Reason, Related } from '../../model/coverage';
import type { ArchivedArticle, CoverageArchive } from '../related/coverageArchive';
import { findRelated } from '../related/findRelated';
import type { RankOptions } from '../related/rankCandidates';
import { MOST_REASONS } from '../related/reasonsFor';
import type { TermStatistics } from '../related/termStatistics';
import { isEarlier } from './earlierGroups';
import { findConflicts } from './findConflicts';

/** Two who name different sources need not disagree; the others are two versions of one thing. */
const CONFLICTING: ReadonlySet<Difference['kind']> = new Set(['figure', 'date', 'cause']);

/**
 * Related coverage of an article as {@link findRelated} ranks it, with what {@link conflicting} finds
 * in all of it.
 */
export async function findCoverage(
  page: ArchivedArticle,
  archive: CoverageArchive,
  options: RankOptions,
): Promise<Related[]> {
  return conflicting(await findRelated(page, archive, options), page, archive);
}

/**
 * Of what is worth showing, articles that tell one thing otherwise than the page are *Conflicting*, and
 * say so first, with both quotes. Only the first `compared` are read sentence by sentence for it, which
 * takes a few milliseconds each; the order stays as it is.
 */
export async function conflicting(
  related: Related[],
  page: ArchivedArticle,
  archive: CoverageArchive,
  compared = Infinity,
): Promise<Related[]> {
  const listed = related.filter((each) => each.shown).map(({ id }) => id);
  const shown = listed.slice(0, compared);
  if (shown.length === 0) return related;
  const [statistics, articles] = await Promise.all([archive.statistics(), archive.articles(shown)]);
  const byId = new Map(articles.map((article) => [article.record.article.id, article]));
  return related.map((each) => {
    const article = byId.get(each.id);
    return article ? withConflicts(each, page, article, statistics) : each;
  });
}

function withConflicts(
  related: Related,
  page: ArchivedArticle,
  article: ArchivedArticle,
  statistics: TermStatistics,
): Related {
  // What the page itself calls disputed is no conflict with somebody else.
  const first = findConflicts(page, article, statistics).find(
    ({ kind, there }) => CONFLICTING.has(kind) && there.article === related.id,
  );
  if (!first) return related;
  const { text, here, there } = first;
  const reason: Reason = { kind: 'difference', text, quotes: [here, there] };
  const reasons = [reason, ...related.reasons].slice(0, MOST_REASONS);
  // What followed, or cannot be placed in time, stays apart.
  return { ...related, reasons, group: isEarlier(related) ? 'conflicting' : related.group };
}
