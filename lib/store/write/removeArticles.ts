import type { ArticleRow } from '../shapes/articleRow';
import { addBatch } from './addBatch';
import { CHECKPOINT } from './addRecords';
import { joinFew, tidy } from './afterCommit';
import { Commit } from './commit';
import { Draft } from './draft';
import { docsOf, someOfSource } from './storedArticles';
import type { Writing } from './writerRuns';

/** Articles that one commit of a larger removal takes. */
export const REMOVED_AT_ONCE = 256;

/** Removes articles by id in one commit; unknown ids are passed over. */
export async function removeById(writing: Writing, ids: readonly string[]): Promise<void> {
  await removeRows(writing, [...(await docsOf(writing.idb, ids)).values()]);
}

/**
 * Removes some of a source's articles in one commit, and the source with the last of them; how an
 * unfinished import stood is forgotten. Whether there may be more.
 */
export async function removeOfSource(writing: Writing, source: string): Promise<boolean> {
  const { idb } = writing;
  const rows = await someOfSource(idb, source, REMOVED_AT_ONCE);
  const commit = new Commit();
  commit.delete('meta', CHECKPOINT);
  if (rows.length === 0) {
    commit.delete('sources', source);
    await commit.apply(idb);
  } else await removeRows(writing, rows, commit);
  return rows.length > 0;
}

async function removeRows(
  writing: Writing,
  rows: readonly ArticleRow[],
  commit = new Commit(),
): Promise<void> {
  if (rows.length === 0) return;
  const draft = new Draft(writing.idb, writing.state);
  await addBatch(draft, commit, writing.linking, { remove: rows, add: [] });
  await joinFew(writing, [...draft.before.values()]);
  await tidy(writing);
}
