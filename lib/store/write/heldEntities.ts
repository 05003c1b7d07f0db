import { BoundedCache } from '../articles/boundedCache';
import { changedBlock } from '../entities/changedBlock';
import { blockOf, EntityBlock } from '../entities/entityBlock';
import { parseEntityLog, readEntityLog } from '../entities/entityLog';
import { ENTITIES, logKey } from '../entities/readEntities';
import type { CorruptBlock } from '../format/corruptBlock';
import { readWhole } from '../format/readWhole';
import { getValues } from '../rawRequests';
import type { EntityRow } from '../shapes/entityRow';

/** Rows to remember beside those of the logs, some 1.5 KB each: those that are named every day. */
const MOST_ROWS = 40_000;

/** The writer's entities: all that the logs hold, because blocks are made of it, and the rows used last. */
export class HeldEntities {
  /** What the logs say, the latest of each; null: gone. */
  readonly logged = new Map<number, EntityRow | null>();
  readonly #rows = new BoundedCache<number, EntityRow>(MOST_ROWS);

  /** Reads the logs, oldest first; one that is damaged is left out where `onCorrupt` is given. */
  static async open(
    idb: IDBDatabase,
    logs: readonly number[],
    onCorrupt?: (error: CorruptBlock) => void,
  ): Promise<HeldEntities> {
    const held = new HeldEntities();
    const values = await getValues(idb, ENTITIES, logs.map(logKey));
    for (const [at, value] of values.entries()) {
      const place = { table: ENTITIES, segment: 0, block: -(logs[at] ?? 0) };
      const rows = await readWhole(place, () => readEntityLog(parseEntityLog(value)), onCorrupt);
      for (const [number, row] of rows ?? []) held.logged.set(number, row);
    }
    return held;
  }

  /** Those of these numbers that are there, as of the last commit. */
  async rows(idb: IDBDatabase, numbers: readonly number[]): Promise<Map<number, EntityRow>> {
    const found = new Map<number, EntityRow>();
    const missing = new Map<number, number[]>();
    for (const number of numbers) {
      const logged = this.logged.get(number);
      const row = logged === undefined ? this.#rows.get(number) : logged;
      if (row === null) continue;
      if (row !== undefined) found.set(number, row);
      else {
        const block = blockOf(number);
        const wanted = missing.get(block);
        if (wanted === undefined) missing.set(block, [number]);
        else wanted.push(number);
      }
    }
    const blocks = await readEntityBlocks(idb, [...missing.keys()]);
    for (const [block, wanted] of missing) {
      for (const number of wanted) {
        const row = blocks.get(block)?.row(number) ?? null;
        if (row === null) continue;
        found.set(number, row);
        this.#rows.set(number, row);
      }
    }
    return found;
  }

  /** What a commit wrote, into a log or into blocks. */
  committed(changed: ReadonlyMap<number, EntityRow | null>, into: 'log' | 'blocks'): void {
    for (const [number, row] of changed) {
      if (into === 'log') this.logged.set(number, row);
      else if (row === null) this.#rows.delete(number);
      else this.#rows.set(number, row);
    }
  }

  /** The logs are in the blocks now. */
  folded(): void {
    for (const [number, row] of this.logged) {
      if (row === null) this.#rows.delete(number);
      else this.#rows.set(number, row);
    }
    this.logged.clear();
  }
}

/** Blocks by number, of those that are there; a damaged one throws `CorruptBlock`, or is left out where `onCorrupt` is given. */
export async function readEntityBlocks(
  idb: IDBDatabase,
  blocks: readonly number[],
  onCorrupt?: (error: CorruptBlock) => void,
): Promise<Map<number, EntityBlock>> {
  const values = await getValues(idb, ENTITIES, blocks);
  const read = new Map<number, EntityBlock>();
  await Promise.all(
    blocks.map(async (block, at) => {
      if (values[at] === undefined) return;
      const place = { table: ENTITIES, segment: 0, block };
      const entities = await readWhole(place, () => EntityBlock.read(block, values[at]), onCorrupt);
      if (entities !== null) read.set(block, entities);
    }),
  );
  return read;
}

/** The blocks of these changes as they are to be stored: bytes, or null for a block that has no entity left. */
export async function changedBlocks(
  idb: IDBDatabase,
  changed: ReadonlyMap<number, EntityRow | null>,
): Promise<Map<number, Uint8Array | null>> {
  const byBlock = new Map<number, [number, EntityRow | null][]>();
  for (const change of changed) {
    const block = blockOf(change[0]);
    const changes = byBlock.get(block);
    if (changes === undefined) byBlock.set(block, [change]);
    else changes.push(change);
  }
  const blocks = await readEntityBlocks(idb, [...byBlock.keys()]);
  return new Map(
    await Promise.all(
      [...byBlock].map(
        async ([block, changes]) =>
          [block, await changedBlock(blocks.get(block), changes)] as const,
      ),
    ),
  );
}
