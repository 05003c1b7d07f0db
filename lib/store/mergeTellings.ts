import type { ArchivedEvent } from '../linking/events/archivedEvent';
import { mergeEvents } from '../linking/events/mergeEvents';
import { tellingKey } from '../pipeline/linkArchive';
import type { ArchiveDatabase } from './database';
import type { TellingRow } from './rows';

/**
 * Merges the events of these articles anew, with all that share a block with them. Called within the
 * transaction that changed their names.
 */
export async function mergeTellings(db: ArchiveDatabase, articles: string[]): Promise<void> {
  const touched = await Promise.all(
    articles.map((id) => db.tellings.where('article').equals(id).toArray()),
  );
  await mergeBlocks(
    db,
    touched.flat().map((row) => row.block),
  );
}

/** Merges all events of these blocks anew. */
export async function mergeBlocks(db: ArchiveDatabase, blocks: string[]): Promise<void> {
  for (const block of new Set(blocks)) {
    const rows = await db.tellings.where('block').equals(block).toArray();
    const before = new Set(rows.map((row) => row.story).filter((id) => id !== ''));
    const stories = mergeEvents(await withNames(db, rows));
    const storyOf = new Map<string, string>();
    for (const story of stories) {
      before.delete(story.id);
      for (const member of story.members)
        storyOf.set(tellingKey(member.article, member.event), story.id);
    }
    await db.events.bulkDelete([...before]);
    await db.events.bulkPut(stories);
    await db.tellings.bulkPut(
      rows
        .map((row) => ({
          ...row,
          story: storyOf.get(tellingKey(row.article, row.event)) ?? '',
        }))
        .filter((row, index) => row.story !== rows[index]?.story),
    );
  }
}

/** The tellings with the archive's ids of their participants and places. */
async function withNames(db: ArchiveDatabase, rows: TellingRow[]): Promise<ArchivedEvent[]> {
  const entityOf = new Map<string, string>();
  const articles = [...new Set(rows.map((row) => row.article))];
  const mentions = await Promise.all(
    articles.map((id) => db.mentions.where('article').equals(id).toArray()),
  );
  for (const row of mentions.flat()) entityOf.set(`${row.article}\n${row.localId}`, row.entity);
  const resolve = (article: string, local: string) => entityOf.get(`${article}\n${local}`) ?? '';
  return rows.map(({ story: _, block: __, ...row }) => ({
    ...row,
    participants: row.event.participants
      .map((local) => resolve(row.article, local))
      .filter((id) => id !== ''),
    place: row.event.place === null ? null : resolve(row.article, row.event.place) || null,
  }));
}
