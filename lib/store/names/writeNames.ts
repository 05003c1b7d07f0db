import { packNameDelta, type NameDelta } from '../format/nameDelta';
import { packNameTable, type NamePairs } from '../format/nameTable';
import { mergeDelta, mergePairs, sortedDelta } from './mergeNames';
import type { NameBatch } from './nameBatch';
import { nameHash } from './nameHash';
import type { NamesState } from './namesState';
import { NameCache, NameReader, numbersFor } from './readNames';

/** What a commit writes and deletes in the table `names`, and the state for its manifest. */
export interface NamesChange {
  state: NamesState;
  puts: [key: [generation: number, shard: number], value: Uint8Array<ArrayBuffer>][];
  deletes: [generation: number, shard: number][];
  table: NamePairs | null;
  lately: NameDelta | null;
}

/** Pairs in the delta up to which it is not worth building the table anew, whatever its size. */
const SMALL_DELTA = 4096;
/** Else the delta may have this part of the table's pairs. */
const DELTA_SHARE = 1 / 16;

/** The name table in the memory of the one writer. */
export class NameWriter {
  #state: NamesState;
  #table: NamePairs | null;
  #lately: NameDelta | null;

  private constructor(state: NamesState, { table, lately }: NameCache) {
    this.#state = state;
    this.#table = table;
    this.#lately = lately;
  }

  /** Reads table and delta: two `get`s. */
  static async open(idb: IDBDatabase, state: NamesState): Promise<NameWriter> {
    const cache = new NameCache();
    await new NameReader(idb, state, cache).entityNumbers([]);
    return new NameWriter(state, cache);
  }

  /** As `NameReader.entityNumbers`, as of the last change applied. */
  entityNumbers(keys: readonly string[]): Map<string, number[]> {
    const found = new Map<string, number[]>();
    for (const key of keys) {
      const numbers = numbersFor(this.#table, this.#lately, nameHash(key));
      if (numbers.length > 0) found.set(key, numbers);
    }
    return found;
  }

  /** What is to be written for a batch, of one commit with the articles it belongs to. Changes nothing here. */
  prepare(batch: NameBatch): NamesChange {
    const old = this.#state;
    const lately = mergeDelta(this.#lately, sortedDelta(batch));
    const most = Math.max(SMALL_DELTA, old.entries * DELTA_SHARE);
    if (lately.hashes.length > most) return this.#rebuilt(lately);
    if (batch.size === 0)
      return { state: old, puts: [], deletes: [], table: this.#table, lately: this.#lately };
    const delta = old.nextGeneration;
    const state = {
      ...old,
      delta,
      deltaEntries: lately.hashes.length,
      nextGeneration: delta + 1,
    };
    return {
      state,
      puts: [[[delta, 0], packNameDelta(lately)]],
      deletes: old.delta === 0 ? [] : [[old.delta, 0]],
      table: this.#table,
      lately,
    };
  }

  /** To be called once the change is committed. */
  apply({ state, table, lately }: NamesChange): void {
    this.#state = state;
    this.#table = table;
    this.#lately = lately;
  }

  #rebuilt(lately: NameDelta): NamesChange {
    const old = this.#state;
    const generation = old.nextGeneration;
    const table = mergePairs(this.#table, lately);
    const value = packNameTable(table);
    const deletes: [number, number][] = [];
    for (let shard = 0; shard < old.shards; shard++) deletes.push([old.generation, shard]);
    if (old.delta !== 0) deletes.push([old.delta, 0]);
    return {
      state: {
        generation,
        shards: 1,
        entries: table.hashes.length,
        bytes: value.length,
        delta: 0,
        deltaEntries: 0,
        nextGeneration: generation + 1,
      },
      puts: [[[generation, 0], value]],
      deletes,
      table,
      lately: null,
    };
  }
}
