import type { ArchiveDatabase } from './database';
import { relink } from './linkPending';
import { mergeBlocks } from './mergeTellings';
import { readStatistics, writeStatistics } from './statistics';

/** Deletes one article with its names and events; links and merges that rested on it are undone. Nothing happens for an unknown id. */
export async function removeArticle(db: ArchiveDatabase, id: string): Promise<void> {
  const tables = db.tables.filter((table) => table.name !== 'corrections');
  await db.transaction('rw', tables, async () => {
    const stored = await db.records.get(id);
    if (stored === undefined) return;
    const mentions = await db.mentions.where('article').equals(id).toArray();
    const tellings = await db.tellings.where('article').equals(id).toArray();
    const statistics = await readStatistics(db);
    statistics.remove(stored.record);
    await writeStatistics(db, statistics);
    await db.mentions.where('article').equals(id).delete();
    await db.tellings.where('article').equals(id).delete();
    // Other articles' tellings of these events get theirs anew below.
    await db.events.bulkDelete(tellings.map((row) => row.story).filter((story) => story !== ''));
    await db.articles.delete(id);
    await db.records.delete(id);
    await db.terms.delete(id);
    const changed = await relink(db, mentions);
    await mergeBlocks(db, [...tellings.map((row) => row.block), ...changed]);
  });
}

/** Empties the archive. The reader's corrections stay: they are about names, not about articles. */
export async function removeEverything(db: ArchiveDatabase): Promise<void> {
  const tables = db.tables.filter((table) => table.name !== 'corrections');
  await db.transaction('rw', tables, async () => {
    await Promise.all(tables.map((table) => table.clear()));
  });
}
