import { blockOf } from '../entities/entityBlock';
import { ENTITIES, logKey } from '../entities/readEntities';
import type { EntityRow } from '../shapes/entityRow';
import { Commit } from './commit';
import { changedBlocks } from './heldEntities';
import type { WriterState } from './writerState';

/** Blocks that one transaction writes: some two megabytes. */
const BLOCKS_AT_ONCE = 256;

/**
 * Writes what the logs of entities say into the blocks, then drops the logs. Cut at any instant it
 * can be done again: until the logs go, they hide the blocks and say the same.
 */
export async function foldEntityLogs(idb: IDBDatabase, state: WriterState): Promise<void> {
  if (state.manifest.entityLogs.length === 0) return;
  const byBlock = new Map<number, [number, EntityRow | null][]>();
  for (const entry of state.entities.logged) {
    const entries = byBlock.get(blockOf(entry[0]));
    if (entries === undefined) byBlock.set(blockOf(entry[0]), [entry]);
    else entries.push(entry);
  }
  const blocks = [...byBlock.keys()].sort((a, b) => a - b);
  for (let from = 0; from < blocks.length; from += BLOCKS_AT_ONCE) {
    const entries = blocks
      .slice(from, from + BLOCKS_AT_ONCE)
      .flatMap((block) => byBlock.get(block) ?? []);
    const commit = new Commit();
    for (const [block, bytes] of await changedBlocks(idb, new Map(entries))) {
      if (bytes === null) commit.delete(ENTITIES, block);
      else commit.put(ENTITIES, bytes, block);
    }
    await commit.apply(idb);
  }
  const { manifest } = state;
  const folded = { ...manifest, revision: manifest.revision + 1, entityLogs: [] };
  const commit = new Commit();
  for (const log of manifest.entityLogs) commit.delete(ENTITIES, logKey(log));
  commit.put('meta', folded);
  await commit.apply(idb);
  state.manifest = folded;
  state.entities.folded();
}
