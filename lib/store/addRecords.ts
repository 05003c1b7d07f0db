import type { TermCounts } from '../linking/related/termCounts';
import { distinctId } from '../pipeline/identify';
import { keptRecord } from '../pipeline/keptRecord';
import type { ArticleRecord } from '../model/findings';
import type { ArchiveDatabase } from './database';
import { articleRow, mentionRows, tellingRows, termRow } from './recordRows';
import { readStatistics, writeStatistics } from './statistics';

/** How each record of a batch went, in its order. */
export type AddOutcome = 'added' | 'already there';

/**
 * Stores a batch of records, whole or not at all. A record whose content is already there (by hash)
 * is passed over; one whose id belongs to another article gets an id of its own. Names and events
 * are left pending for `linkPending`. `now` is in milliseconds since 1970.
 */
export async function addRecords(
  db: ArchiveDatabase,
  records: ArticleRecord[],
  now: number,
): Promise<AddOutcome[]> {
  return db.transaction(
    'rw',
    [db.articles, db.records, db.terms, db.mentions, db.tellings, db.meta],
    async () => {
      const outcomes: AddOutcome[] = [];
      const statistics = await readStatistics(db);
      for (const record of records) {
        outcomes.push(await addOne(db, record, statistics, now));
      }
      if (outcomes.includes('added')) await writeStatistics(db, statistics);
      return outcomes;
    },
  );
}

async function addOne(
  db: ArchiveDatabase,
  given: ArticleRecord,
  statistics: TermCounts,
  now: number,
): Promise<AddOutcome> {
  const same = await db.articles.where('contentHash').equals(given.contentHash).count();
  if (same > 0) return 'already there';
  const taken = (await db.articles.get(given.article.id)) !== undefined;
  const record = keptRecord(
    taken
      ? {
          ...given,
          article: { ...given.article, id: distinctId(given.article.id, given.contentHash) },
        }
      : given,
  );
  await db.articles.add(articleRow(record, now));
  await db.records.add({ id: record.article.id, record });
  await db.terms.add(termRow(record));
  await db.mentions.bulkAdd(mentionRows(record));
  await db.tellings.bulkAdd(tellingRows(record));
  statistics.add(record);
  return 'added';
}
