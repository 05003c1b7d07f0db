import type { ArticleRecord } from '../../model/findings';
import { acceptRecords, type AddOutcome } from './acceptRecords';
import { joinFew, linkMany, tidy } from './afterCommit';
import { Commit } from './commit';
import { Draft } from './draft';
import { putFamilies } from './putFamilies';
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
  // A clock that was set back must not make later articles look earlier.
  const addedAt = Math.max(state.manifest.latestAdded, now);
  const given = records.map((record) => ({ record, source: source.id, addedAt }));
  const accepted = await acceptRecords({ idb, state }, given, replace);
  const commit = new Commit();
  if (checkpoint === null) commit.delete('meta', CHECKPOINT);
  else if (checkpoint !== undefined) commit.put('meta', { key: CHECKPOINT, value: checkpoint });
  if (accepted.families.length === 0) {
    await commit.apply(idb);
    return accepted.outcomes;
  }
  const draft = new Draft(idb, state);
  await putFamilies(draft, commit, linking, accepted.families, (id) =>
    id === source.id ? source : undefined,
  );
  await joinFew(writing, [...draft.before.values()]);
  await tidy(writing);
  await linkMany(writing);
  return accepted.outcomes;
}
