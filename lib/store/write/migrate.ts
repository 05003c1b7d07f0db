import type { ArticleRecord } from '../../model/findings';
import { packRecord } from '../articles/packRecord';
import { asked, getValues } from '../rawRequests';
import { acceptRecords, type GivenRecord } from './acceptRecords';
import { Commit } from './commit';
import { Draft } from './draft';
import type { Linking } from './linking';
import { putFamilies } from './putFamilies';
import type { WriterState } from './writerState';

/** Articles moved in one commit. */
const AT_ONCE = 200;
/** Tables of schemas 1 and 2. */
const RECORDS = 'records';
const ARTICLES = 'articles';

/** How far moving is, in articles. */
export interface MigrationProgress {
  done: number;
  total: number;
}

/** Articles that one call moved or gave up, and those that are left. */
export interface Moved {
  moved: number;
  left: number;
}

/** What {@link migrate} asks of a writer. */
interface Mover {
  moveOld(): Promise<Moved>;
}

/**
 * Moves the articles of an archive of schema 1 or 2 into the tables of today, some hundred to a
 * commit; links and index are made anew, corrections stay as they are. Cut at any instant it goes on
 * with what is left. Nothing happens where there is nothing old.
 */
export async function migrate(
  writer: Mover,
  how: {
    signal?: AbortSignal | undefined;
    onProgress?: ((progress: MigrationProgress) => void) | undefined;
  } = {},
): Promise<void> {
  let done = 0;
  for (let more = true; more;) {
    if (how.signal?.aborted === true) return;
    const { moved, left } = await writer.moveOld();
    done += moved;
    if (moved > 0) how.onProgress?.({ done, total: done + left });
    more = left > 0;
  }
}

/** Moves some articles. */
export async function moveSome(
  idb: IDBDatabase,
  state: WriterState,
  linking: Linking,
): Promise<Moved> {
  if (!idb.objectStoreNames.contains(RECORDS)) return { moved: 0, left: 0 };
  const [keys = []] = await asked(idb, RECORDS, (store) => [store.getAllKeys(null, AT_ONCE)]);
  if (keys.length === 0) return { moved: 0, left: 0 };
  const [count = 0] = await asked(idb, RECORDS, (store) => [store.count()]);
  const rows = await getValues(idb, RECORDS, keys);
  const old = await getValues(idb, ARTICLES, keys);
  const commit = new Commit();
  for (const key of keys) {
    commit.delete(RECORDS, key);
    commit.delete(ARTICLES, key);
  }
  const given: GivenRecord[] = [];
  for (const [at, row] of rows.entries()) {
    const record = recordIn(row);
    if (record !== null) given.push({ record, source: '', addedAt: addedAtIn(old[at]) });
  }
  const { families } = await acceptRecords({ idb, state }, given, false);
  if (families.length === 0) await commit.apply(idb);
  else
    await putFamilies(new Draft(idb, state), commit, linking, families, (id) => ({
      id,
      kind: 'unknown',
    }));
  return { moved: keys.length, left: count - keys.length };
}

/** The record of an old row; null for one that no code can read any more. */
function recordIn(row: unknown): ArticleRecord | null {
  const { record } = row as { record?: ArticleRecord };
  if (record === undefined) return null;
  try {
    packRecord(record);
    return record;
  } catch {
    return null;
  }
}

function addedAtIn(row: unknown): number {
  const addedAt: unknown =
    typeof row === 'object' && row !== null && 'addedAt' in row ? row.addedAt : 0;
  return typeof addedAt === 'number' ? addedAt : 0;
}
