import type { ArchiveDatabase } from './database';
import type { MentionRow } from './rows';

/**
 * The stored names that share a key with these, directly or over others: what linking must see
 * together. `from` need not be stored any more.
 */
export async function reachableNames(
  db: ArchiveDatabase,
  from: MentionRow[],
): Promise<MentionRow[]> {
  const rows = new Map<string, MentionRow>();
  const seen = new Set(from.flatMap((row) => row.keys));
  let frontier = [...seen];
  while (frontier.length > 0) {
    const found = await Promise.all(
      frontier.map((key) => db.mentions.where('keys').equals(key).toArray()),
    );
    frontier = [];
    for (const row of found.flat()) {
      const id = `${row.article}\n${row.localId}`;
      if (rows.has(id)) continue;
      rows.set(id, row);
      for (const key of row.keys) {
        if (seen.has(key)) continue;
        seen.add(key);
        frontier.push(key);
      }
    }
  }
  return [...rows.values()];
}
