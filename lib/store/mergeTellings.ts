import type { ArchivedEvent } from '../linking/events/archivedEvent';
import { mergeEvents } from '../linking/events/mergeEvents';
import { tellingKey } from '../pipeline/linkArchive';
import type { ArchiveDatabase } from './database';
import type { TellingRow } from './rows';

/** Gives the archive's id of a name of an article, or '' where it has none. */
type Names = (article: string, local: string) => string;

/**
 * Merges all events of these blocks anew (a block may be given more than once) and writes what
 * differs. Called within the transaction that changed their names.
 */
export async function mergeBlocks(db: ArchiveDatabase, blocks: string[]): Promise<void> {
  const names = namesOfArticles(db);
  for (const block of new Set(blocks)) {
    const rows = await db.tellings.where('block').equals(block).toArray();
    await mergeBlock(db, rows, await names(rows.map((row) => row.article)));
  }
}

async function mergeBlock(db: ArchiveDatabase, rows: TellingRow[], names: Names): Promise<void> {
  const stories = mergeEvents(rows.map((row) => withNames(row, names)));
  const storyOf = new Map<string, string>();
  for (const { id, members } of stories)
    for (const { article, event } of members) storyOf.set(tellingKey(article, event), id);
  const now = new Set(stories.map(({ id }) => id));
  const before = [...new Set(rows.map((row) => row.story))].filter((id) => id !== '');
  const stored = new Map(
    (await db.events.bulkGet(before)).map((story) => [story?.id, JSON.stringify(story)]),
  );
  await db.events.bulkDelete(before.filter((id) => !now.has(id)));
  await db.events.bulkPut(
    stories.filter((story) => stored.get(story.id) !== JSON.stringify(story)),
  );
  await db.tellings.bulkPut(
    rows.flatMap((row) => {
      const story = storyOf.get(tellingKey(row.article, row.event)) ?? '';
      return story === row.story ? [] : [{ ...row, story }];
    }),
  );
}

/** The telling with the archive's ids of its participants and place. */
function withNames({ story: _, block: __, ...row }: TellingRow, names: Names): ArchivedEvent {
  const { participants, place } = row.event;
  return {
    ...row,
    participants: participants.map((local) => names(row.article, local)).filter((id) => id !== ''),
    place: place === null ? null : names(row.article, place) || null,
  };
}

/** Looks up the names of articles; each article is read once. */
function namesOfArticles(db: ArchiveDatabase): (articles: string[]) => Promise<Names> {
  const known = new Map<string, Map<string, string>>();
  return async (articles) => {
    const missing = [...new Set(articles)].filter((id) => !known.has(id));
    await Promise.all(
      missing.map(async (id) => {
        const rows = await db.mentions.where('article').equals(id).toArray();
        known.set(id, new Map(rows.map((row) => [row.localId, row.entity])));
      }),
    );
    return (article, local) => known.get(article)?.get(local) ?? '';
  };
}
