import { findCoverage } from '../../../linking/reported/findCoverage';
import type { Reason } from '../../../model/coverage';
import type { ArticleSet } from './articleSet';

/** An article that was found for another one. */
export interface Answer {
  id: string;
  shown: boolean;
  reasons: Reason[];
}

/** Which way of asking is the set's: undated articles are neither earlier nor later. */
export type When = 'prior' | 'any';

const LISTED = 100;

/** What `related --all --limit 100` lists for each of these articles of the set; reasons only of what is shown, for `reasons: 'shown'`. */
export async function answers(
  { byId, coverage }: ArticleSet,
  ids: Iterable<string>,
  when: When,
  reasons: 'all' | 'shown',
): Promise<Map<string, Answer[]>> {
  const found = new Map<string, Answer[]>();
  for (const id of ids) {
    const article = byId.get(id);
    if (!article) continue;
    const related = await findCoverage(article, coverage, { when, limit: LISTED, all: true });
    found.set(
      id,
      related.map((each) => ({
        id: each.id,
        shown: each.shown,
        reasons: reasons === 'all' || each.shown ? each.reasons : [],
      })),
    );
  }
  return found;
}
