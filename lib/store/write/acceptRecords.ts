import type { ArticleRecord } from '../../model/findings';
import { distinctId } from '../../pipeline/identify';
import { keptRecord } from '../../pipeline/keptRecord';
import { docsByHash, docsById, docsByUrl } from '../articles/docLookUp';

/** How each record of a batch went, in its order. */
export type AddOutcome = 'added' | 'already there' | 'updated';

/** The records of a batch that are to be stored. */
export interface AcceptedRecords {
  outcomes: AddOutcome[];
  records: ArticleRecord[];
  /** Ids of stored articles whose place they take. */
  replaced: Set<string>;
}

/**
 * Looks which records of a batch are new. One whose content is there (by hash) is passed over. One
 * whose id belongs to another article gets an id of its own, or with `replace` takes its place, as
 * it does that of an article of the same address; of several such in one batch the last stays.
 */
export async function acceptRecords(
  idb: IDBDatabase,
  given: readonly ArticleRecord[],
  replace: boolean,
): Promise<AcceptedRecords> {
  const [sameContent, sameId, sameUrl] = await Promise.all([
    docsByHash(
      idb,
      given.map(({ contentHash }) => contentHash),
    ),
    docsById(
      idb,
      given.map(({ article }) => article.id),
    ),
    replace ? idsByUrl(idb, given) : [],
  ]);
  const outcomes = given.map((): AddOutcome => 'already there');
  const replaced = new Set<string>();
  const hashes = new Set<string>();
  const ids = new Set<string>();
  const accepted = new Map<number, ArticleRecord>();
  for (const [at, record] of given.entries()) {
    const { contentHash, article } = record;
    if ((sameContent[at] ?? null) !== null || hashes.has(contentHash)) continue;
    hashes.add(contentHash);
    const old = replace ? [sameId[at]?.id, sameUrl[at]].filter((id) => id !== undefined) : [];
    if (replace) for (const earlier of alike(accepted, record)) accepted.delete(earlier);
    const taken = !replace && ((sameId[at] ?? null) !== null || ids.has(article.id));
    const id = taken ? distinctId(article.id, contentHash) : article.id;
    // The same eight digits of the hash twice: not worth another rule.
    if (!replace && ids.has(id)) continue;
    ids.add(id);
    for (const stale of old) replaced.add(stale);
    outcomes[at] = old.length > 0 ? 'updated' : 'added';
    accepted.set(
      at,
      keptRecord(id === article.id ? record : { ...record, article: { ...article, id } }),
    );
  }
  for (const at of given.keys()) if (!accepted.has(at)) outcomes[at] = 'already there';
  return { outcomes, records: [...accepted.values()], replaced };
}

/** Places of earlier records of the batch that have the same id or address. */
function alike(accepted: ReadonlyMap<number, ArticleRecord>, record: ArticleRecord): number[] {
  const { id, url } = record.article;
  return [...accepted]
    .filter(([, { article }]) => article.id === id || (url !== null && article.url === url))
    .map(([at]) => at);
}

async function idsByUrl(
  idb: IDBDatabase,
  given: readonly ArticleRecord[],
): Promise<(string | undefined)[]> {
  const urls = given.map(({ article }) => article.url);
  const wanted = [...new Set(urls.flatMap((url) => url ?? []))];
  const found = await docsByUrl(idb, wanted);
  const ids = new Map(wanted.map((url, at) => [url, found[at]?.id]));
  return urls.map((url) => (url === null ? undefined : ids.get(url)));
}
