import { textKey } from '../articles/docKeys';
import { docRow } from '../articles/articleRow';
import { packFamily, VERSIONS } from '../duplicates/familyRow';
import type { Folded } from '../duplicates/foldFamily';
import { likenessOf } from '../duplicates/oneArticle';
import type { ShownFamily } from '../duplicates/shownFamilies';
import type { ArticleRow, FoldedCount } from '../shapes/articleRow';
import type { SourceRow } from '../shapes/sourceRow';
import { addBatch, type NewArticle } from './addBatch';
import type { Commit } from './commit';
import type { SourceCount } from './countSources';
import type { Draft } from './draft';
import type { Linking } from './linking';

/** What is known of a source beside what may be stored of it. */
type KnownSource = (
  id: string,
) => (Pick<SourceRow, 'id' | 'kind'> & Partial<Pick<SourceRow, 'about'>>) | undefined;

/**
 * Stores families as they are shown in one commit: articles that showed them go, others come, and what
 * is hidden beside each lies in a row of its own. Nothing is
 * written but the commit's own where nothing changes.
 */
export async function putFamilies(
  draft: Draft,
  commit: Commit,
  linking: Linking,
  families: readonly ShownFamily[],
  known: KnownSource,
): Promise<void> {
  const { state } = draft;
  const remove: ArticleRow[] = [];
  const add: NewArticle[] = [];
  const counts: SourceCount[] = [];
  const keys: [key: number, id: number][] = [];
  for (const { rows, stored, hidSources, shown } of families) {
    for (const { id } of rows) if (rows.length > 0) commit.delete(VERSIONS, id);
    for (const id of hidSources) counts.push({ id, by: -1 });
    const [row] = rows;
    const stays = row !== undefined && stored !== null && shown !== null && isSame(stored, shown);
    remove.push(...(stays ? rows.slice(1) : rows));
    if (shown === null) continue;
    const { record, hidden, given } = shown;
    const { source, addedAt } = shown.shown;
    const { id } = record.article;
    const folded = foldedCount(shown);
    if (stays) {
      commit.put(
        'docs',
        docRow(record, { number: row.number, addedAt: row.addedAt, source: row.source, folded }),
      );
    } else add.push({ record, addedAt, folded, source: known(source) ?? { id: source } });
    if (hidden.length > 0 || (given.length > 0 && record.article.alsoIn === undefined))
      commit.put(VERSIONS, await packFamily(id, { members: hidden, given }));
    for (const member of hidden)
      counts.push({
        ...(known(member.source) ?? { id: member.source }),
        by: 1,
        now: member.addedAt,
      });
    const own = textKey(id);
    for (const member of [shown.shown, ...hidden])
      for (const key of likenessOf(member.record).keys) keys.push([key, own]);
  }
  const added = state.sketches.add(commit, keys);
  await addBatch(draft, commit, linking, { remove, add, counts });
  added();
}

function isSame(stored: ShownFamily['stored'], { record }: Folded): boolean {
  return JSON.stringify(stored) === JSON.stringify(record);
}

function foldedCount({ record, versions }: Folded): FoldedCount | null {
  const copies = record.article.alsoIn?.length ?? 0;
  return copies + versions === 0 ? null : { copies, versions };
}
