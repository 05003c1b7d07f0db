import { BoundedCache } from '../articles/boundedCache';
import type { CorruptBlock } from '../format/corruptBlock';
import { readWhole } from '../format/readWhole';
import { getValues } from '../rawRequests';
import type { EntityRow } from '../shapes/entityRow';
import type { Manifest } from '../shapes/manifest';
import { blockOf, EntityBlock } from './entityBlock';
import { isInLog, parseEntityLog, readEntityLog, type EntityLog } from './entityLog';

/** The table of entities. */
export const ENTITIES = 'entityBlocks';

type Guarded = <T>(block: number, read: () => T | Promise<T>) => Promise<T | null>;

/** The key of a log row. */
export function logKey(log: number): [string, number] {
  return ['log', log];
}

/**
 * Reads entities by number as of one manifest: one `get` for each block of 64 that is not remembered,
 * and one for each log while a large import runs. What it remembers is dropped when the revision changes.
 */
export class EntityReader {
  readonly #idb: () => IDBDatabase;
  readonly #blocks: BoundedCache<number, EntityBlock>;
  readonly #logs = new Map<number, EntityLog>();
  #revision = -1;
  #gets = 0;

  /** `most`: blocks to remember, some 60 KB each. */
  constructor(idb: IDBDatabase | (() => IDBDatabase), most = 64) {
    this.#idb = typeof idb === 'function' ? idb : () => idb;
    this.#blocks = new BoundedCache(most);
  }

  /** Requests made to IndexedDB so far. */
  get gets(): number {
    return this.#gets;
  }

  /** How many requests {@link entities} would make for these numbers. */
  cost(manifest: Pick<Manifest, 'revision' | 'entityLogs'>, numbers: readonly number[]): number {
    this.#follow(manifest);
    const missing = manifest.entityLogs.filter((log) => !this.#logs.has(log)).length;
    const logs = manifest.entityLogs.flatMap((log) => this.#logs.get(log) ?? []);
    const left = numbers.filter((number) => !logs.some((log) => isInLog(log, number)));
    const blocks = new Set(left.map(blockOf).filter((block) => !this.#blocks.has(block)));
    return missing + blocks.size;
  }

  /** Those of these numbers that are there. A block that is not what was written throws `CorruptBlock`, or is left out where `onCorrupt` is given. */
  async entities(
    manifest: Pick<Manifest, 'revision' | 'entityLogs'>,
    numbers: readonly number[],
    onCorrupt?: (error: CorruptBlock) => void,
  ): Promise<Map<number, EntityRow>> {
    this.#follow(manifest);
    const found = new Map<number, EntityRow | null>();
    const guarded: Guarded = (block, read) =>
      readWhole({ table: ENTITIES, segment: 0, block }, read, onCorrupt);
    await this.#readLogs(manifest.entityLogs, numbers, found, guarded);
    const left = numbers.filter((number) => !found.has(number));
    const blocks = [...new Set(left.map(blockOf))];
    const missing = blocks.filter((block) => !this.#blocks.has(block));
    this.#gets += missing.length;
    const read = new Map<number, EntityBlock>();
    for (const block of blocks) {
      const kept = this.#blocks.get(block);
      if (kept !== undefined) read.set(block, kept);
    }
    const values = await getValues(this.#idb(), ENTITIES, missing);
    await Promise.all(
      missing.map(async (block, at) => {
        if (values[at] === undefined) return;
        const entities = await guarded(block, () => EntityBlock.read(block, values[at]));
        if (entities === null) return;
        read.set(block, entities);
        this.#blocks.set(block, entities);
      }),
    );
    for (const number of left) {
      const block = read.get(blockOf(number));
      if (block === undefined) continue;
      found.set(number, await guarded(blockOf(number), () => block.row(number)));
    }
    const rows = new Map<number, EntityRow>();
    for (const number of numbers) {
      const row = found.get(number) ?? null;
      if (row !== null) rows.set(number, row);
    }
    return rows;
  }

  async #readLogs(
    logs: readonly number[],
    numbers: readonly number[],
    found: Map<number, EntityRow | null>,
    guarded: Guarded,
  ): Promise<void> {
    const missing = logs.filter((log) => !this.#logs.has(log));
    this.#gets += missing.length;
    const values = await getValues(this.#idb(), ENTITIES, missing.map(logKey));
    for (const [at, log] of missing.entries()) {
      const parsed = await guarded(-log, () => parseEntityLog(values[at]));
      if (parsed !== null) this.#logs.set(log, parsed);
    }
    // The latest log that knows an entity is right.
    for (const log of [...logs].reverse()) {
      const parsed = this.#logs.get(log);
      if (parsed === undefined) continue;
      const left = numbers.filter((number) => !found.has(number));
      const rows = await guarded(-log, () => readEntityLog(parsed, left));
      for (const [number, row] of rows ?? []) found.set(number, row);
    }
  }

  #follow({ revision, entityLogs }: Pick<Manifest, 'revision' | 'entityLogs'>): void {
    if (revision === this.#revision) return;
    this.#revision = revision;
    this.#blocks.clear();
    // A log is never written again.
    for (const log of this.#logs.keys()) if (!entityLogs.includes(log)) this.#logs.delete(log);
  }
}

/** Entities by number, of those that are there. */
export function readEntities(
  idb: IDBDatabase,
  manifest: Pick<Manifest, 'revision' | 'entityLogs'>,
  numbers: readonly number[],
): Promise<Map<number, EntityRow>> {
  return new EntityReader(idb).entities(manifest, numbers);
}
