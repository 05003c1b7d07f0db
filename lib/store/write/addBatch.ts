import { termVector } from '../../linking/related/recordTerms';
import type { PackFacts } from '../../model/pack';
import type { ArticleRecord } from '../../model/findings';
import { docRow } from '../articles/articleRow';
import type { ArticleRow, FoldedCount } from '../shapes/articleRow';
import type { SourceKind } from '../shapes/sourceRow';
import type { StoredArticle } from '../shapes/storedArticle';
import { termPostings, type Postings } from './articlePostings';
import type { Commit } from './commit';
import { commitDraft } from './commitDraft';
import { countSources, type SourceCount } from './countSources';
import type { Draft } from './draft';
import type { Linking } from './linking';
import { monthOf } from './pendingWork';
import { removeFrom } from './removeFrom';

/** A record that is to be stored, and with it what its row says beside. */
export interface NewArticle {
  record: ArticleRecord;
  addedAt: number;
  source: { id: string; kind?: SourceKind; about?: PackFacts };
  /** What is folded into it. */
  folded?: FoldedCount | null;
}

/**
 * Removes stored articles and adds others in one commit, linked by name with the archive; their
 * events wait for `joinStories`.
 */
export async function addBatch(
  draft: Draft,
  commit: Commit,
  linking: Linking,
  {
    remove,
    add,
    counts = [],
  }: {
    remove: readonly ArticleRow[];
    add: readonly NewArticle[];
    /** What sources get or lose beside these articles. */
    counts?: readonly SourceCount[];
  },
): Promise<void> {
  const { state, manifest, pending, idb } = draft;
  await removeFrom(draft, commit, remove, linking);
  for (const { record, addedAt, source, folded = null } of add) {
    const number = manifest.nextArticle++;
    manifest.textLength += record.article.text.length;
    manifest.latestAdded = Math.max(manifest.latestAdded, addedAt);
    commit.put('docs', docRow(record, { number, addedAt, source: source.id, folded }));
    pending.addArticle(number, monthOf(record));
    draft.added.set(number, unlinked(number, record));
  }
  if (add.length > 0)
    await draft.applyNames(
      await linking.linkNames(
        [...draft.added.values()],
        state.source.follow(draft),
        pending.entities,
      ),
    );
  await countSources(idb, commit, [
    ...remove.map(({ source }) => ({ id: source, by: -1 })),
    ...add.map(({ source, addedAt }) => ({ ...source, by: 1, now: addedAt })),
    ...counts,
  ]);
  await commitDraft(draft, commit, linking, () => {
    const terms = new Map<number, Postings>();
    for (const [number, { record }] of draft.added) {
      const vector = termVector(record);
      state.statistics.addVector(vector);
      terms.set(number, termPostings(vector));
    }
    return terms;
  });
}

function unlinked(number: number, record: ArticleRecord): StoredArticle {
  const { entities, events } = record.findings;
  return { number, record, entities: entities.map(() => 0), stories: events.map(() => 0) };
}
