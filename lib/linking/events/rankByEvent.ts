import type { Span } from '../../model/span';
import type { ArchivedArticle, CoverageArchive } from '../related/coverageArchive';
import { rankCandidates, type RankOptions } from '../related/rankCandidates';
import { soughtEvent } from './eventLikeness';
import { asTheFirst, tellingEvidence } from './tellsEvent';
import { TELLING_WEIGHTS } from './trainedTelling';

/** An article that may tell an event, and the log-odds that it does. */
export interface EventArticle {
  article: ArchivedArticle;
  score: number;
}

/** Articles that are looked at: the most related. */
const POOL = 100;

/**
 * The archive's articles by how likely they tell the event that `page` tells at `span` (UTF-16 offsets
 * into its text, end exclusive; the trigger, "resigned", or the phrase around it), best first, at most
 * `limit`. Evidence is how related the articles are ({@link rankCandidates}), whether a sentence has
 * the trigger or a word that news puts for it, and how alike the words around it are; then those that
 * tell it as the first in rank do move up. A span in no sentence gives the order of relatedness.
 * `when` as for related coverage.
 */
export async function rankByEvent(
  page: ArchivedArticle,
  span: Span,
  archive: CoverageArchive,
  { when, limit }: Pick<RankOptions, 'when' | 'limit'>,
): Promise<EventArticle[]> {
  const pool = Math.max(POOL, limit);
  const options = { when, limit: pool, all: true };
  const { candidates, statistics } = await rankCandidates(page, archive, options);
  const event = soughtEvent(page.record, span, statistics);
  if (event === null)
    return candidates.slice(0, limit).map(({ article, score }) => ({ article, score }));
  const told = tellingEvidence(event, candidates, statistics);
  const scores = told.map(({ evidence }) =>
    evidence.reduce((sum, value, at) => sum + value * (TELLING_WEIGHTS[at] ?? 0), 0),
  );
  const feedback = asTheFirst(
    told.map(({ likeness }) => likeness),
    scores,
  );
  return candidates
    .map(({ article }, at) => ({ article, score: (scores[at] ?? 0) + (feedback[at] ?? 0) }))
    .sort(
      (a, b) =>
        b.score - a.score || (a.article.record.article.id < b.article.record.article.id ? -1 : 1),
    )
    .slice(0, limit);
}
