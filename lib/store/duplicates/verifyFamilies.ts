import { hashKeys, textKey } from '../articles/docKeys';
import { asked } from '../rawRequests';
import type { ArticleRow } from '../shapes/articleRow';
import type { StoredArticle } from '../shapes/storedArticle';
import { readFamilies, VERSIONS, type FamilyRow, type Hidden } from './familyRow';
import { foldFamily } from './foldFamily';
import { asMember, memberKey } from './member';
import { likenessOf } from './oneArticle';
import { SketchRuns } from './sketchRuns';

/** All that is hidden beside shown articles, by their ids. */
export async function allFamilies(idb: IDBDatabase): Promise<Map<string, Hidden>> {
  const [keys = []] = await asked(idb, VERSIONS, (store) => [store.getAllKeys()]);
  return readFamilies(idb, keys.map(String));
}

/**
 * What of copies and versions does not fit together, in words, one a line: that each lies beside an
 * article, is shown as folding gives it, is found by its hash and source, and by its likeness.
 */
export async function verifyFamilies(
  idb: IDBDatabase,
  docs: readonly ArticleRow[],
  articles: ReadonlyMap<number, StoredArticle>,
  families: ReadonlyMap<string, Hidden>,
): Promise<string[]> {
  const wrong: string[] = [];
  const sketches = await SketchRuns.open(idb);
  const byId = new Map(docs.map((row) => [row.id, row]));
  const [rows = []] = await asked(idb, VERSIONS, (store) => [
    store.getAll() as IDBRequest<FamilyRow[]>,
  ]);
  for (const { id, hashes, sources } of rows) {
    const hidden = families.get(id);
    if (!byId.has(id)) wrong.push(`Versions of ${id} are there, and it is not.`);
    if (hidden === undefined) {
      wrong.push(`Versions of ${id} cannot be read.`);
      continue;
    }
    const found = hidden.members.map(({ record }) => hashKeys(record.contentHash).hash);
    if (found.join() !== hashes.join()) wrong.push(`Versions of ${id} have other hashes.`);
    const from = new Set(hidden.members.map(({ source }) => source));
    if ([...from].sort().join() !== sources.join())
      wrong.push(`Versions of ${id} have other sources.`);
  }
  for (const row of docs) {
    const record = articles.get(row.number)?.record;
    if (record === undefined) continue;
    const hidden = families.get(row.id);
    const { member, given } = asMember(record, row.source, row.addedAt);
    const members = [member, ...(hidden?.members ?? [])];
    for (const { record } of members)
      for (const key of likenessOf(record).keys)
        if (!sketches.find([key]).has(textKey(row.id)))
          wrong.push(`Article ${row.id} is not found by its likeness.`);
    const folded = foldFamily({ members, given: hidden?.given ?? given });
    if (memberKey(folded.record) !== memberKey(record))
      wrong.push(`Of ${row.id} another version is to be shown.`);
    const listed = JSON.stringify(folded.record.article.alsoIn ?? []);
    if (listed !== JSON.stringify(record.article.alsoIn ?? []))
      wrong.push(`Article ${row.id} lists other copies.`);
    const { copies = 0, versions = 0 } = row.folded ?? {};
    if (copies !== (record.article.alsoIn?.length ?? 0) || versions !== folded.versions)
      wrong.push(`The row of ${row.id} counts other copies or versions.`);
  }
  return wrong;
}
