import { Commit } from './commit';
import { commitDraft } from './commitDraft';
import { Draft } from './draft';
import type { Linking } from './linking';
import type { StoredArticle } from '../shapes/storedArticle';
import type { WriterState } from './writerState';

/** Articles whose events one commit joins: some 40 kB each while it runs. */
const ARTICLES_AT_ONCE = 1000;

/** Links some of the pending names anew; their articles' events are then pending. */
export async function relinkSome(
  idb: IDBDatabase,
  state: WriterState,
  linking: Linking,
): Promise<void> {
  const draft = new Draft(idb, state);
  const pending = [...draft.pending.entities].sort((a, b) => a - b);
  await draft.applyNames(await linking.relinkPending(pending, state.source.follow(draft)));
  await commitDraft(draft, new Commit(), linking);
}

/** Joins the events of some of the pending articles. `before`: those that were linked anew since, as they were. */
export async function joinSome(
  idb: IDBDatabase,
  state: WriterState,
  linking: Linking,
  before: readonly StoredArticle[] = [],
): Promise<void> {
  const draft = new Draft(idb, state);
  const chunk = draft.pending.nextArticles(ARTICLES_AT_ONCE);
  const mine = new Set(chunk);
  const changes = await linking.joinStories(
    chunk,
    state.source.follow(draft),
    before.filter(({ number }) => mine.has(number)),
    (article) => draft.pending.isWaiting(article) && !mine.has(article),
  );
  await draft.apply(changes);
  draft.pending.deleteArticles(chunk);
  await commitDraft(draft, new Commit(), linking);
}
