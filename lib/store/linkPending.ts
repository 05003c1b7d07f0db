import { linkEntities } from '../linking/identity/linkEntities';
import { nameKeys } from '../linking/identity/nameKeys';
import type { Entity } from '../model/archive';
import type { ArchiveDatabase } from './database';
import { mergeTellings } from './mergeTellings';
import type { EntityRow, MentionRow } from './rows';

/** Roles kept for one name, the latest of each wording: beyond this a card could not show them. */
const MOST_ROLES = 50;

/**
 * Links the names that were added since the last call, and what they touch: every stored name that
 * shares a key with them, directly or over others. What was linked before is linked anew together
 * with them, so the outcome does not depend on the order of import. One transaction: a killed
 * background leaves the names pending, and the next call finds them.
 */
export async function linkPending(db: ArchiveDatabase): Promise<void> {
  const pending = await db.mentions.where('entity').equals('').toArray();
  if (pending.length > 0) await relink(db, [...new Set(pending.flatMap((row) => row.keys))], []);
}

/** Links anew all names reachable from these keys; `gone` are entities whose last member may have left. */
export async function relink(db: ArchiveDatabase, keys: string[], gone: string[]): Promise<void> {
  await db.transaction(
    'rw',
    [db.mentions, db.entities, db.aliases, db.tellings, db.events],
    async () => {
      const rows = await reachable(db, keys);
      const linked = linkEntities(rows);
      const entityOf = new Map<string, string>();
      for (const entity of linked)
        for (const member of entity.members)
          entityOf.set(`${member.article}\n${member.local}`, entity.id);
      const changed: MentionRow[] = [];
      for (const row of rows) {
        const entity = entityOf.get(`${row.article}\n${row.localId}`) ?? '';
        if (row.entity !== entity) changed.push({ ...row, entity });
      }
      const stale = new Set([...gone, ...rows.map((row) => row.entity).filter((id) => id !== '')]);
      for (const entity of linked) stale.delete(entity.id);
      await db.mentions.bulkPut(changed);
      await removeEntities(db, [...stale]);
      await putEntities(db, linked, rows);
      const articles = new Set(changed.map((row) => row.article));
      await mergeTellings(db, [...articles]);
    },
  );
}

/** All mention rows that share a key with these, directly or over others. */
async function reachable(db: ArchiveDatabase, keys: string[]): Promise<MentionRow[]> {
  const rows = new Map<string, MentionRow>();
  const seen = new Set(keys);
  let frontier = keys;
  while (frontier.length > 0) {
    const found = await Promise.all(
      frontier.map((key) => db.mentions.where('keys').equals(key).toArray()),
    );
    const next: string[] = [];
    for (const row of found.flat()) {
      const id = `${row.article}\n${row.localId}`;
      if (rows.has(id)) continue;
      rows.set(id, row);
      for (const key of row.keys) {
        if (seen.has(key)) continue;
        seen.add(key);
        next.push(key);
      }
    }
    frontier = next;
  }
  return [...rows.values()];
}

async function removeEntities(db: ArchiveDatabase, ids: string[]): Promise<void> {
  await db.entities.bulkDelete(ids);
  await Promise.all(ids.map((id) => db.aliases.where('entity').equals(id).delete()));
}

async function putEntities(
  db: ArchiveDatabase,
  linked: Entity[],
  rows: MentionRow[],
): Promise<void> {
  const published = new Map(rows.map((row) => [row.article, row.published]));
  const entityRows = linked.map((entity) => entityRow(entity, published));
  await db.entities.bulkPut(entityRows);
  await db.aliases.bulkPut(
    entityRows.flatMap((entity) =>
      [...new Set(nameKeys(entity))].map((key) => ({ key, entity: entity.id })),
    ),
  );
}

function entityRow(
  { members, roles, ...entity }: Entity,
  published: Map<string, string | null>,
): EntityRow {
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
}
