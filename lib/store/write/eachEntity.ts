import { blockOf } from '../entities/entityBlock';
import type { EntityRow } from '../shapes/entityRow';
import { readEntityBlocks } from './heldEntities';
import type { WriterState } from './writerState';

const BLOCKS_AT_ONCE = 128;

/** Calls `visit` with every entity as of the last commit; damaged blocks are passed over. For repairs: reads all of them. */
export async function eachEntity(
  idb: IDBDatabase,
  { manifest, entities }: WriterState,
  visit: (row: EntityRow) => void,
): Promise<void> {
  const last = blockOf(manifest.nextEntity);
  for (let from = 0; from <= last; from += BLOCKS_AT_ONCE) {
    const numbers = Array.from({ length: BLOCKS_AT_ONCE }, (_, at) => from + at);
    const blocks = await readEntityBlocks(idb, numbers, () => undefined);
    for (const block of blocks.values())
      for (const row of block.rows()) if (!entities.logged.has(row.number)) visit(row);
  }
  for (const row of entities.logged.values()) if (row !== null) visit(row);
}
