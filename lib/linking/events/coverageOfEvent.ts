import type { Related } from '../../model/coverage';
import type { Span } from '../../model/span';
import type { ArchivedArticle, CoverageArchive } from '../related/coverageArchive';
import { findRelated } from '../related/findRelated';
import type { RankOptions } from '../related/rankCandidates';
import { probability } from '../related/relatedModel';
import { rankByEvent } from './rankByEvent';

/** Probability of telling the event from which an article is shown. */
const TELLS = 0.5;

/**
 * Related coverage of one event that an article tells at `event` (UTF-16 offsets into its text, end
 * exclusive): the related articles in the order of how likely they tell it, which is their score.
 * What is related to the article and hardly tells the event is not shown.
 */
export async function coverageOfEvent(
  page: ArchivedArticle,
  event: Span,
  archive: CoverageArchive,
  options: RankOptions,
): Promise<Related[]> {
  const [related, ranked] = await Promise.all([
    findRelated(page, archive, { ...options, all: true }),
    rankByEvent(page, event, archive, options),
  ]);
  const byId = new Map(related.map((each) => [each.id, each]));
  const told = ranked.flatMap(({ article, score }) => {
    const found = byId.get(article.record.article.id);
    if (found === undefined) return [];
    const tells = probability(score);
    return [
      { ...found, score: Math.round(tells * 1e4) / 1e4, shown: found.shown && tells >= TELLS },
    ];
  });
  return options.all ? told : told.filter(({ shown }) => shown);
}
