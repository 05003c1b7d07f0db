import { planIdleMerge, planMerge } from '../postings/planMerge';
import type { StoredArticle } from '../shapes/storedArticle';
import { foldEntityLogs } from './foldEntityLogs';
import { mergePostings } from './mergePostings';
import { joinSome, relinkSome } from './settleSteps';
import type { Writing } from './writerRuns';

/** Articles whose events are joined in the call that added or removed them. */
const JOINED_AT_ONCE = 100;
/**
 * Names that wait to be linked anew beyond which it is done while articles come in: most are of the
 * latest thousands of articles then, whose rows lie together, where those of a whole large import lie
 * all over the archive and would be written once for each step. Some 7,000 articles.
 */
const MOST_WAITING = 2000;
/** Changed entities in logs, and logs, before they are written into their blocks: bounds memory, and what a page reads. */
const MOST_LOGGED = 30_000;
const MOST_LOGS = 16;

/** Joins the events of a few pending articles at once, so that the next answer has them; more wait for settling. */
export async function joinFew(
  { idb, state, linking }: Writing,
  before: readonly StoredArticle[],
): Promise<void> {
  if (state.pending.articles > JOINED_AT_ONCE) return;
  while (state.pending.articles > 0) await joinSome(idb, state, linking, before);
}

/** Links what waits where it is much, most of it, as the rest are often names that one step leaves for another. */
export async function linkMany(writing: Writing): Promise<void> {
  const { idb, state, linking } = writing;
  if (state.pending.entities.size < MOST_WAITING) return;
  for (let before = Infinity; ;) {
    const { size } = state.pending.entities;
    if (size < MOST_WAITING / 4 || size >= before) return;
    before = size;
    await relinkSome(idb, state, linking);
    await tidy(writing);
  }
}

/** What cannot wait until the archive is idle: many logs and deltas make every answer slow. */
export async function tidy({ idb, state, mergeAfterDeltas }: Writing): Promise<void> {
  if (state.entities.logged.size > MOST_LOGGED || state.manifest.entityLogs.length > MOST_LOGS)
    await foldEntityLogs(idb, state);
  const { postings } = state.manifest;
  const plan =
    mergeAfterDeltas !== undefined && postings.deltas.length >= mergeAfterDeltas
      ? planIdleMerge(postings)
      : planMerge(postings);
  if (plan !== null) await mergePostings(idb, state, plan);
}
