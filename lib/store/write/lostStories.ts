import type { LinkChanges } from '../shapes/linkSource';
import { storyKey } from '../postings/postingKey';
import { Commit } from './commit';
import { commitDraft } from './commitDraft';
import { Draft } from './draft';
import type { Linking } from './linking';
import { monthOf } from './pendingWork';
import type { WriterState } from './writerState';

/** Takes damaged stories out of the archive; the articles that told them wait to be joined anew. */
export async function dropDamagedStories(
  idb: IDBDatabase,
  state: WriterState,
  linking: Linking,
  numbers: readonly number[],
): Promise<void> {
  const damaged = [...new Set(numbers)].filter((number) => number < state.manifest.nextStory);
  if (damaged.length === 0) return;
  const draft = new Draft(idb, state);
  const gone = new Set(damaged);
  const lists = await draft.postings(damaged.map(storyKey));
  const tellers = new Set(lists.flatMap((list) => [...list]));
  const changes: LinkChanges = { entities: new Map(), stories: new Map(), articles: new Map() };
  for (const number of damaged) changes.stories.set(number, null);
  // Articles that cannot be read either are added anew after this.
  const articles = await state.groups.articles([...tellers], () => undefined);
  for (const [number, { entities, stories, record }] of articles) {
    const left = stories.map((story) => (gone.has(story) ? 0 : story));
    changes.articles.set(number, { entities, stories: left });
    draft.pending.addArticle(number, monthOf(record));
  }
  await draft.apply(changes);
  await commitDraft(draft, new Commit(), linking);
}
