import type { ArticleRow } from '../shapes/articleRow';
import type { Commit } from './commit';
import type { Draft } from './draft';
import type { Linking } from './linking';

/**
 * Takes stored articles out of the archive in a draft: their rows, what counted them, and the links
 * that rested on them. Their sources are counted by the caller.
 */
export async function removeFrom(
  draft: Draft,
  commit: Commit,
  rows: readonly ArticleRow[],
  linking: Linking,
): Promise<void> {
  if (rows.length === 0) return;
  const { state, manifest, pending } = draft;
  const articles = await state.groups.articles(
    rows.map(({ number }) => number).filter((number) => !draft.removed.has(number)),
  );
  for (const { number } of rows) {
    commit.delete('docs', number);
    const article = draft.removed.get(number) ?? articles.get(number);
    if (article === undefined) continue;
    draft.removed.set(number, article);
    state.statistics.remove(article.record);
    manifest.textLength -= article.record.article.text.length;
  }
  const removed = [...draft.removed.values()];
  pending.deleteArticles(draft.removed.keys());
  const source = state.source.follow(draft);
  const names = await linking.unlinkNames(removed, source, pending.entities);
  await draft.applyNames(names);
  await draft.apply(await linking.unjoinStories(removed, source));
}
