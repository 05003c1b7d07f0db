import type { ArticleRecord } from '../../model/findings';
import { acceptRecords, type AddOutcome } from './acceptRecords';
import { addBatch } from './addBatch';
import { joinFew, linkMany, tidy } from './afterCommit';
import { Commit } from './commit';
import { Draft } from './draft';
import { docsOf } from './storedArticles';
import type { AddOptions } from './writerOptions';
import type { Writing } from './writerRuns';

/** The row of an unfinished import in `meta`. */
export const CHECKPOINT = 'import';

/** Stores those of a batch that are new in one commit, and does what cannot wait after it. What came of each, in order. */
export async function addRecords(
  writing: Writing,
  records: readonly ArticleRecord[],
  { now, source, checkpoint, replace = false }: AddOptions,
): Promise<AddOutcome[]> {
  const { idb, state, linking } = writing;
  const accepted = await acceptRecords(idb, records, replace);
  const commit = new Commit();
  if (checkpoint === null) commit.delete('meta', CHECKPOINT);
  else if (checkpoint !== undefined) commit.put('meta', { key: CHECKPOINT, value: checkpoint });
  if (accepted.records.length === 0) {
    await commit.apply(idb);
    return accepted.outcomes;
  }
  const draft = new Draft(idb, state);
  // A clock that was set back must not make later articles look earlier.
  const addedAt = Math.max(state.manifest.latestAdded, now);
  const stale = await docsOf(idb, [...accepted.replaced]);
  await addBatch(draft, commit, linking, {
    remove: [...stale.values()],
    add: accepted.records.map((record) => ({ record, addedAt, source })),
  });
  await joinFew(writing, [...draft.before.values()]);
  await tidy(writing);
  await linkMany(writing);
  return accepted.outcomes;
}
