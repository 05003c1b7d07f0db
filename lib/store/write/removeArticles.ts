import { hidingSource, readFamilies } from '../duplicates/familyRow';
import type { Member } from '../duplicates/member';
import type { ShownFamily } from '../duplicates/shownFamilies';
import { shownFamilies } from '../duplicates/shownFamilies';
import { WorkingSet } from '../duplicates/workingSet';
import type { ArticleRow } from '../shapes/articleRow';
import { CHECKPOINT } from './addRecords';
import { joinFew, tidy } from './afterCommit';
import { Commit } from './commit';
import { Draft } from './draft';
import { putFamilies } from './putFamilies';
import { docsOf, someOfSource } from './storedArticles';
import type { Writing } from './writerRuns';

/** Articles that one commit of a larger removal takes. */
export const REMOVED_AT_ONCE = 256;

/** Removes articles by id in one commit, with their copies and versions; unknown ids are passed over. */
export async function removeById(writing: Writing, ids: readonly string[]): Promise<void> {
  const rows = [...(await docsOf(writing.idb, ids)).values()];
  const families = await readFamilies(
    writing.idb,
    rows.map(({ id }) => id),
  );
  await put(
    writing,
    rows.map((row) => gone(row, families.get(row.id)?.members ?? [])),
  );
}

/**
 * Removes some of a source's articles in one commit, and the source with the last of them; how an
 * unfinished import stood is forgotten. What other sources have of such an article is shown in its
 * place. Whether there may be more.
 */
export async function removeOfSource(writing: Writing, source: string): Promise<boolean> {
  const { idb, state } = writing;
  let rows = await someOfSource(idb, source, REMOVED_AT_ONCE);
  if (rows.length === 0) {
    const ids = await hidingSource(idb, source, REMOVED_AT_ONCE);
    rows = [...(await docsOf(idb, ids)).values()];
  }
  const commit = new Commit();
  commit.delete('meta', CHECKPOINT);
  if (rows.length === 0) {
    commit.delete('sources', source);
    await commit.apply(idb);
    return false;
  }
  const families = await readFamilies(
    idb,
    rows.map(({ id }) => id),
  );
  const alone = rows.filter(({ id }) => !families.has(id));
  const shared = rows.filter(({ id }) => families.has(id));
  const articles = await state.groups.articles(shared.map(({ number }) => number));
  const set = new WorkingSet();
  for (const row of shared) {
    const record = articles.get(row.number)?.record;
    const stored = { source: row.source, addedAt: row.addedAt };
    if (record !== undefined) set.load(row, { ...stored, record }, families.get(row.id));
  }
  set.drop((member) => member.source === source);
  await put(writing, [...alone.map((row) => gone(row, [])), ...shownFamilies(set)], commit);
  return true;
}

/** What becomes of an article that goes with all that is hidden beside it. */
function gone(row: ArticleRow, hidden: readonly Member[]): ShownFamily {
  return {
    rows: [row],
    stored: null,
    hidSources: hidden.map(({ source }) => source),
    shown: null,
  };
}

async function put(
  writing: Writing,
  families: readonly ShownFamily[],
  commit = new Commit(),
): Promise<void> {
  if (families.length === 0) return;
  const draft = new Draft(writing.idb, writing.state);
  await putFamilies(draft, commit, writing.linking, families, () => undefined);
  await joinFew(writing, [...draft.before.values()]);
  await tidy(writing);
}
