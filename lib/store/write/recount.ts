import { TermCounts } from '../../linking/related/termCounts';
import { articleRow } from '../articles/articleRow';
import { asked } from '../rawRequests';
import type { DocRow } from '../shapes/articleRow';
import { GROUP_SIZE } from '../shapes/storedGroup';
import { Commit } from './commit';
import { eachEntity } from './eachEntity';
import { pendingRows } from './pendingWork';
import { statisticsRow } from './statistics';
import { writeRarity, type WriterState } from './writerState';

const GROUPS_AT_ONCE = 64;
/** Rows of articles read at a time. */
const ROWS_AT_ONCE = 5000;

/** Counts terms and text anew from all articles. */
export async function recountTerms(idb: IDBDatabase, state: WriterState): Promise<void> {
  const [keys = []] = await asked(idb, 'groups', (store) => [store.getAllKeys()]);
  const counts = new TermCounts();
  let textLength = 0;
  for (let from = 0; from < keys.length; from += GROUPS_AT_ONCE) {
    const numbers = keys
      .slice(from, from + GROUPS_AT_ONCE)
      .flatMap((key) =>
        Array.from({ length: GROUP_SIZE }, (_, slot) => Number(key) * GROUP_SIZE + slot),
      );
    for (const { record } of (await state.groups.articles(numbers, () => undefined)).values()) {
      counts.add(record);
      textLength += record.article.text.length;
    }
  }
  const { manifest } = state;
  const next = { ...manifest, revision: manifest.revision + 1, textLength };
  const commit = new Commit();
  commit.put('meta', statisticsRow(counts));
  commit.put('meta', next);
  await commit.apply(idb);
  state.statistics = counts;
  state.manifest = next;
  await writeRarity(idb, state);
}

/** Counts entities anew, and in how many articles each is named. */
export async function recountEntities(idb: IDBDatabase, state: WriterState): Promise<void> {
  let entities = 0;
  await eachEntity(idb, state, ({ number, articleCount }) => {
    entities++;
    state.rarity.setEntity(number, articleCount);
  });
  const { manifest } = state;
  const next = { ...manifest, revision: manifest.revision + 1, entities };
  const commit = new Commit();
  commit.put('meta', next);
  await commit.apply(idb);
  state.manifest = next;
  await writeRarity(idb, state);
}

/** Lets all articles and unlinked names wait for `settle`, where nobody knows any more which did. */
export async function everythingWaits(idb: IDBDatabase, state: WriterState): Promise<void> {
  const { pending, manifest } = state;
  for (let last = 0, more = true; more;) {
    const [rows = []] = await asked(idb, 'docs', (store) => [
      store.getAll(IDBKeyRange.lowerBound(last, true), ROWS_AT_ONCE) as IDBRequest<DocRow[]>,
    ]);
    for (const { number, sortDate } of rows.map(articleRow))
      pending.addArticle(number, sortDate.slice(0, 7));
    last = rows.at(-1)?.number ?? last;
    more = rows.length > 0;
  }
  await eachEntity(idb, state, (row) => {
    if (row.open === true) pending.addEntity(row.number);
  });
  const next = { ...manifest, revision: manifest.revision + 1, pending: pending.counts };
  const commit = new Commit();
  commit.delete('meta', pendingRows());
  pending.allChanged();
  pending.write(commit);
  commit.put('meta', next);
  await commit.apply(idb);
  state.manifest = next;
}
