import type { ArchiveDatabase } from './database';
import { relink } from './linkPending';
import { mergeBlocks } from './mergeTellings';
import { readStatistics, writeStatistics } from './statistics';

/** Deletes one article with its names and events; links and merges that rested on it are undone. Nothing happens for an unknown id. */
export async function removeArticle(db: ArchiveDatabase, id: string): Promise<void> {
  const stored = await db.records.get(id);
  if (stored === undefined) return;
  await db.transaction(
    'rw',
    [
      db.articles,
      db.records,
      db.mentions,
      db.entities,
      db.aliases,
      db.tellings,
      db.events,
      db.meta,
    ],
    async () => {
      const mentions = await db.mentions.where('article').equals(id).toArray();
      const tellings = await db.tellings.where('article').equals(id).toArray();
      const statistics = await readStatistics(db);
      statistics.remove(stored.record);
      await writeStatistics(db, statistics);
      await db.mentions.where('article').equals(id).delete();
      await db.tellings.where('article').equals(id).delete();
      await db.events.bulkDelete(tellings.map((row) => row.story));
      await db.articles.delete(id);
      await db.records.delete(id);
      await relink(
        db,
        [...new Set(mentions.flatMap((row) => row.keys))],
        mentions.map((row) => row.entity),
      );
      await mergeBlocks(
        db,
        tellings.map((row) => row.block),
      );
    },
  );
}

/** Empties the archive. The reader's corrections stay: they are about names, not about articles. */
export async function removeEverything(db: ArchiveDatabase): Promise<void> {
  const tables = db.tables.filter((table) => table.name !== 'corrections');
  await db.transaction('rw', tables, async () => {
    await Promise.all(tables.map((table) => table.clear()));
  });
}
