import type { ArchiveDatabase } from './database';
import type { CorrectionRow } from './rows';

/** Never mark this name (`muted`), or mark it again. `now` is in milliseconds since 1970. */
export async function setMuted(
  db: ArchiveDatabase,
  name: { entity: string; name: string; muted: boolean },
  now: number,
): Promise<void> {
  const id = `mute:${name.entity}`;
  if (!name.muted) await db.corrections.delete(id);
  else
    await db.corrections.put({
      id,
      kind: 'mute',
      entity: name.entity,
      name: name.name,
      createdAt: now,
    });
}

/** The entities that are never marked. */
export async function mutedEntities(db: ArchiveDatabase): Promise<Set<string>> {
  return new Set((await db.corrections.toArray()).map((row) => row.entity));
}

/** All corrections, the latest first. */
export async function listCorrections(db: ArchiveDatabase): Promise<CorrectionRow[]> {
  return (await db.corrections.toArray()).sort((a, b) => b.createdAt - a.createdAt);
}
