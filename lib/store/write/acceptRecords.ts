import type { ArticleRecord } from '../../model/findings';
import { keptRecord } from '../../pipeline/keptRecord';
import { articleRow } from '../articles/articleRow';
import { docsByHash, docsById } from '../articles/docLookUp';
import { hidingHashes, readFamilies } from '../duplicates/familyRow';
import { asMember, ownId, type Member } from '../duplicates/member';
import { likenessOf } from '../duplicates/oneArticle';
import { shownFamilies, type ShownFamily } from '../duplicates/shownFamilies';
import { WorkingSet } from '../duplicates/workingSet';
import { articleAddressKey } from '../../extraction/addressKey';
import { getValues } from '../rawRequests';
import type { ArticleRow, DocRow } from '../shapes/articleRow';
import type { WriterState } from './writerState';

/**
 * How each record of a batch went, in its order. `updated`: an article that was there is another now, or
 * has one more copy or version beside it.
 */
export type AddOutcome = 'added' | 'already there' | 'updated';

/** A record that is given to the archive. */
export interface GivenRecord {
  record: ArticleRecord;
  source: string;
  addedAt: number;
}

/** What a batch changes. */
export interface AcceptedRecords {
  outcomes: AddOutcome[];
  families: ShownFamily[];
}

/**
 * Looks which records of a batch are new, and of which articles they are copies or versions. One whose
 * content is there (by hash) from the same address is passed over. With `replace` a record takes the
 * place of what has its id or address and is of the same time; of several such in one batch the last
 * stays.
 */
export async function acceptRecords(
  { idb, state }: { idb: IDBDatabase; state: WriterState },
  all: readonly GivenRecord[],
  replace: boolean,
): Promise<AcceptedRecords> {
  const outcomes = all.map((): AddOutcome => 'already there');
  const there = await docsByHash(
    idb,
    all.map(({ record }) => record.contentHash),
  );
  const given = [...all.entries()].flatMap(([at, { record, source, addedAt }]) =>
    isThere(there[at] ?? null, record)
      ? []
      : [{ at, ...asMember(keptRecord(record), source, addedAt) }],
  );
  if (given.length === 0) return { outcomes, families: [] };
  const set = new WorkingSet();
  const rows = given.flatMap(({ at }) => there[at] ?? []);
  const records = given.map(({ member }) => member.record);
  await loadNear({ idb, state }, records, rows, set);
  for (const { at, member, given: copies } of given) {
    const replaces =
      replace && !set.has(member.record) && set.drop((other) => isReplaced(other, member));
    if (!set.add(member, copies)) continue;
    const stored = set.familyOf(member.record)?.rows.length ?? 0;
    outcomes[at] = replaces || stored > 0 ? 'updated' : 'added';
  }
  for (const { at, member } of given) if (!set.has(member.record)) outcomes[at] = 'already there';
  return { outcomes, families: shownFamilies(set) };
}

/** Whether a record is stored just so, and names no copies. */
function isThere(row: ArticleRow | null, { article }: ArticleRecord): boolean {
  if (row === null || (article.alsoIn?.length ?? 0) > 0) return false;
  return row.url === article.url && (row.id === article.id || plainId(row) === article.id);
}

/** As `ownId` for a row. */
function plainId({ id, hash }: ArticleRow): string {
  const end = `~${hash.toString(16).padStart(13, '0').slice(0, 8)}`;
  return id.endsWith(end) && id.length > end.length ? id.slice(0, -end.length) : id;
}

function isReplaced({ record: a }: Member, { record: b }: Member): boolean {
  const address = articleAddressKey(a.article.url);
  const same =
    ownId(a) === ownId(b) || (address !== null && address === articleAddressKey(b.article.url));
  return same && timeOf(a) === timeOf(b);
}

function timeOf({ article }: ArticleRecord): string {
  return (article.updated ?? article.published)?.value ?? '';
}

/**
 * Loads all stored articles that may be one with any of the records, or that have an id which one of
 * them claims. Beside the look-up of ids nothing is read for a record that is like no other.
 */
async function loadNear(
  { idb, state }: { idb: IDBDatabase; state: WriterState },
  records: readonly ArticleRecord[],
  rows: readonly ArticleRow[],
  set: WorkingSet,
): Promise<void> {
  const near = new Set<number>();
  for (const record of records)
    for (const id of state.sketches.find(likenessOf(record).keys)) near.add(id);
  const hiding = await hidingHashes(
    idb,
    records.map(({ contentHash }) => contentHash),
  );
  const ids = [...records.map(ownId), ...hiding.filter((id) => id !== undefined)];
  const found = new Map(rows.map((row) => [row.number, row]));
  for (const row of await getValues(idb, 'docs', [...near], 'id'))
    if (row !== undefined) found.set((row as DocRow).number, articleRow(row as DocRow));
  await addById(idb, ids, found);
  await addById(idb, [...found.values()].map(plainId), found);
  const articles = await state.groups.articles([...found.keys()]);
  const families = await readFamilies(
    idb,
    [...found.values()].map(({ id }) => id),
  );
  for (const row of found.values()) {
    const stored = articles.get(row.number);
    if (stored === undefined) continue;
    const { source, addedAt } = row;
    set.load(row, { record: stored.record, source, addedAt }, families.get(row.id));
  }
}

async function addById(
  idb: IDBDatabase,
  ids: readonly string[],
  found: Map<number, ArticleRow>,
): Promise<void> {
  const held = new Set([...found.values()].map(({ id }) => id));
  const missing = [...new Set(ids)].filter((id) => !held.has(id));
  for (const row of await docsById(idb, missing)) if (row !== null) found.set(row.number, row);
}
