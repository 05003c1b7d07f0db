import { termVector } from '../../linking/related/recordTerms';
import { PostingBatch } from '../postings/postingBatch';
import { POSTINGS } from '../postings/readPostings';
import { linkPostings, termPostings } from './articlePostings';
import { Commit } from './commit';
import type { Damage } from './damage';
import type { Linking } from './linking';
import type { WriterState } from './writerState';

/** Articles indexed in one commit. */
const AT_ONCE = 512;

/**
 * Makes the postings of a range of keys and articles anew from the stored text. What earlier commits
 * took back may show again: an answer checks each candidate by its article.
 */
export async function reindexRange(
  idb: IDBDatabase,
  state: WriterState,
  linking: Pick<Linking, 'tellingKeys'>,
  [fromKey, toKey, fromArticle, toArticle]: Damage['ranges'][number],
): Promise<void> {
  const last = Math.min(toArticle, state.manifest.nextArticle - 1);
  for (let from = Math.max(1, fromArticle); from <= last; from += AT_ONCE) {
    const numbers = Array.from(
      { length: Math.min(AT_ONCE, last - from + 1) },
      (_, at) => from + at,
    );
    const articles = await state.groups.articles(numbers, () => undefined);
    const batch = new PostingBatch();
    for (const number of numbers) {
      const article = articles.get(number);
      if (article === undefined) continue;
      const terms = termPostings(termVector(article.record));
      const links = linkPostings(article, linking.tellingKeys(article));
      for (const [key, impact] of [...terms, ...links])
        if (key >= fromKey && key <= toKey) batch.add(key, number, impact);
    }
    if (batch.size === 0) continue;
    const { manifest } = state;
    const change = state.deltas.prepare(manifest.postings, batch);
    const next = { ...manifest, revision: manifest.revision + 1, postings: change.state };
    const commit = new Commit();
    for (const [key, value] of change.puts) commit.put(POSTINGS, value, key);
    for (const key of change.deletes) commit.delete(POSTINGS, key);
    commit.put('meta', next);
    await commit.apply(idb);
    state.manifest = next;
  }
}
