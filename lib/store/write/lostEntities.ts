import { EntityBlock } from '../entities/entityBlock';
import { parseEntityLog } from '../entities/entityLog';
import { ENTITIES, logKey } from '../entities/readEntities';
import { CorruptBlock } from '../format/corruptBlock';
import { getValues } from '../rawRequests';
import { Commit } from './commit';
import type { Damage } from './damage';
import { foldEntityLogs } from './foldEntityLogs';
import type { WriterState } from './writerState';

const BLOCK_SIZE = 64;

/**
 * Takes damaged rows of entities out of the archive, and notes in the same commit which numbers were
 * lost with them, so that a repair that is cut goes on.
 */
export async function dropDamagedEntities(
  idb: IDBDatabase,
  state: WriterState,
  damage: Damage,
): Promise<void> {
  const rows = damage.entities.filter((row, at, all) => all.indexOf(row) === at);
  const keys = rows.map((row) => (row < 0 ? logKey(-row) : row));
  const values = await getValues(idb, ENTITIES, keys);
  const commit = new Commit();
  let logs = false;
  for (const [at, row] of rows.entries()) {
    const value = values[at];
    if (value === undefined || (await isWhole(row, value))) continue;
    if (row >= 0) {
      commit.delete(ENTITIES, row);
      damage.lost.push([row * BLOCK_SIZE, row * BLOCK_SIZE + BLOCK_SIZE - 1]);
      continue;
    }
    logs = true;
    for (const [from, to] of numbersOf(value, state)) {
      damage.lost.push([from, to]);
      for (let number = from; number <= to; number++) state.entities.logged.set(number, null);
    }
  }
  damage.entities = [];
  commit.put('meta', damage);
  await commit.apply(idb);
  // What the logs of others say goes into the blocks, and all logs go with the damaged one.
  if (logs) await foldEntityLogs(idb, state);
}

async function isWhole(row: number, value: unknown): Promise<boolean> {
  if (row < 0) return false;
  try {
    (await EntityBlock.read(row, value)).rows();
    return true;
  } catch (error) {
    if (error instanceof CorruptBlock) return false;
    throw error;
  }
}

/** Entities of a damaged log, or all, where it does not even say which they were. */
function numbersOf(value: unknown, { manifest }: WriterState): [number, number][] {
  try {
    return Array.from(parseEntityLog(value).numbers, (number) => [number, number]);
  } catch {
    return [[1, manifest.nextEntity - 1]];
  }
}
