import { linkEntities } from '../linking/identity/linkEntities';
import { storedKeys } from './names/storedKeys';
import type { Entity } from '../model/archive';
import type { ArchiveDatabase } from './database';
import { mergeBlocks } from './mergeTellings';
import { reachableNames } from './reachableNames';
import type { AliasRow, EntityRow, MentionRow } from './rows';

/** Roles kept for one name, the latest: beyond this a card could not show them. */
const MOST_ROLES = 50;

/**
 * Links the names and events that were added since the last call, and what they touch: every stored
 * name that may be one with them, directly or over others. What was linked before is linked anew
 * together with them, so the outcome does not depend on the order of import. One transaction: a
 * killed background leaves the names pending, and the next call finds them.
 */
export async function linkPending(db: ArchiveDatabase): Promise<void> {
  await db.transaction(
    'rw',
    [db.mentions, db.entities, db.aliases, db.tellings, db.events],
    async () => {
      const names = await db.mentions.where('entity').equals('').toArray();
      const tellings = await db.tellings.where('story').equals('').toArray();
      const changed = await relink(db, names);
      await mergeBlocks(db, [...tellings.map((row) => row.block), ...changed]);
    },
  );
}

/**
 * Links anew all names that may be one with these, which need not be stored any more. Called within
 * a transaction. Gives the blocks of the events that name somebody else now, to be merged anew.
 */
export async function relink(db: ArchiveDatabase, from: MentionRow[]): Promise<string[]> {
  if (from.length === 0) return [];
  const rows = await reachableNames(db, from);
  const linked = linkEntities(rows);
  const entityOf = new Map<string, string>();
  for (const entity of linked)
    for (const { article, local } of entity.members)
      entityOf.set(`${article}\n${local}`, entity.id);
  const changed: MentionRow[] = [];
  for (const row of rows) {
    const entity = entityOf.get(`${row.article}\n${row.localId}`) ?? '';
    if (row.entity !== entity) changed.push({ ...row, entity });
  }
  await db.mentions.bulkPut(changed);
  await replaceEntities(
    db,
    [...from, ...rows].map((row) => row.entity),
    entityRows(linked, rows),
  );
  const articles = [...new Set(changed.map((row) => row.article))];
  const touched = await Promise.all(
    articles.map((id) => db.tellings.where('article').equals(id).toArray()),
  );
  return touched.flat().map((row) => row.block);
}

/** Puts the new entities and their aliases in the place of the old ones, and writes only what differs. */
async function replaceEntities(
  db: ArchiveDatabase,
  before: string[],
  rows: EntityRow[],
): Promise<void> {
  const ids = [...new Set([...before, ...rows.map((row) => row.id)])].filter((id) => id !== '');
  const stored = new Map<string, EntityRow>();
  for (const row of await db.entities.bulkGet(ids)) if (row !== undefined) stored.set(row.id, row);
  const now = new Map(rows.map((row) => [row.id, row]));
  const put: EntityRow[] = [];
  const gone: string[] = [];
  const aliases: AliasRow[] = [];
  const goneAliases: [string, string][] = [];
  for (const id of ids) {
    const old = stored.get(id);
    const row = now.get(id);
    if (JSON.stringify(old) === JSON.stringify(row)) continue;
    const keys = new Set(row === undefined ? [] : storedKeys(row));
    const oldKeys = new Set(old === undefined ? [] : storedKeys(old));
    if (row === undefined) gone.push(id);
    else put.push(row);
    for (const key of keys) if (!oldKeys.has(key)) aliases.push({ key, entity: id });
    for (const key of oldKeys) if (!keys.has(key)) goneAliases.push([key, id]);
  }
  await db.entities.bulkDelete(gone);
  await db.entities.bulkPut(put);
  await db.aliases.bulkDelete(goneAliases);
  await db.aliases.bulkPut(aliases);
}

function entityRows(linked: Entity[], rows: MentionRow[]): EntityRow[] {
  const published = new Map(rows.map((row) => [row.article, row.published]));
  return linked.map(({ members, roles, ...entity }) => {
    const articles = [...new Set(members.map((member) => member.article))];
    const days = articles
      .map((article) => published.get(article)?.slice(0, 10))
      .filter((day) => day !== undefined)
      .sort();
    return {
      ...entity,
      roles: roles.slice(-MOST_ROLES),
      articleCount: articles.length,
      firstSeen: days[0] ?? null,
      lastSeen: days.at(-1) ?? null,
    };
  });
}
