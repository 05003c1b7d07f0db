import { readAt, type BlockPlace } from '../format/corruptBlock';
import { packNameDelta, type NameDelta } from '../format/nameDelta';
import type { NamePairs } from '../format/nameLayout';
import { NameTable } from '../format/nameTable';
import { packNameTable } from '../format/packNameTable';
import { mergeDelta, mergePairs, sortedDelta } from './mergeNames';
import type { NameBatch } from './nameBatch';
import type { NamesState } from './namesState';
import { hashesOf, lookUp, NameCache, NameReader, NAMES, type NamesInMemory } from './readNames';

/** What a commit writes and deletes in the table `names`, and the state for its manifest. */
export interface NamesChange {
  state: NamesState;
  puts: [key: [generation: number, shard: number], value: Uint8Array<ArrayBuffer> | Blob][];
  deletes: [generation: number, shard: number][];
  /** The names once this is committed. */
  after: NamesInMemory;
}

/** Pairs in the delta up to which the table is not built anew: its row stays below 64 KB, which Chromium reads at once. */
const SMALL_DELTA = 7000;
/**
 * When nothing else is to do, a delta of more than this and of a greater share of the table's pairs goes
 * into the table: every woken background reads and checks the delta whole.
 */
const FEW = 256;
const IDLE_SHARE = 1 / 64;
/** While much comes in, the delta may have this part of the table's pairs, so that building it is a small part of the work. */
const DELTA_SHARE = 1 / 8;
/**
 * A row above this is stored as a Blob: Chromium keeps such a value outside the row anyway, and reads
 * a Blob in half the time of an array (4.6 MB: 6 ms for 10; in SQLite 10 for 17).
 */
const INLINE_BYTES = 60_000;

/** The name table in the memory of the one writer. */
export class NameWriter {
  #state: NamesState;
  #names: NamesInMemory;
  /** The pairs of the table, once it was built anew. */
  #pairs: { of: NameTable; pairs: NamePairs } | null = null;

  private constructor(state: NamesState, names: NamesInMemory) {
    this.#state = state;
    this.#names = names;
  }

  /** Reads table and delta; throws `CorruptBlock` where one is damaged. */
  static async open(idb: IDBDatabase, state: NamesState): Promise<NameWriter> {
    const cache = new NameCache();
    await new NameReader(idb, state, cache).entityNumbers([]);
    const { table, lately } = cache;
    const writer = new NameWriter(state, { table, lately });
    if (table !== null)
      writer.#pairs = { of: table, pairs: readAt(writer.#place, () => table.pairs()) };
    return writer;
  }

  /**
   * A writer without any names, for building them anew from all entities after damage: its first
   * change, which is to have all of them, replaces the rows of the old state.
   */
  static afresh(state: NamesState): NameWriter {
    return new NameWriter(state, { table: null, lately: null });
  }

  /** As `NameReader.entityNumbers`, as of the last change applied. */
  entityNumbers(keys: readonly string[]): Map<string, number[]> {
    return lookUp(this.#names, keys, hashesOf(keys), this.#place);
  }

  /** What is to be written for a batch, in one commit with what it belongs to. Changes nothing here. */
  prepare(batch: NameBatch): NamesChange {
    if (batch.size === 0) return { state: this.#state, puts: [], deletes: [], after: this.#names };
    const lately = mergeDelta(this.#names.lately, sortedDelta(batch));
    const pairs = lately.hashes.length;
    const { generation, entries } = this.#state;
    const afresh = generation !== 0 && this.#names.table === null;
    return afresh || pairs > Math.max(SMALL_DELTA, entries * DELTA_SHARE)
      ? this.#rebuilt(lately)
      : this.#added(lately);
  }

  /** When nothing else is to do: what builds the table anew; null while the delta is small. */
  prepareIdle(): NamesChange | null {
    const { lately } = this.#names;
    const few = Math.min(SMALL_DELTA, Math.max(FEW, this.#state.entries * IDLE_SHARE));
    return lately === null || lately.hashes.length <= few ? null : this.#rebuilt(lately);
  }

  /** To be called once a change is committed. */
  apply({ state, after }: NamesChange): void {
    this.#state = state;
    this.#names = after;
  }

  get #place(): BlockPlace {
    return { table: NAMES, segment: this.#state.generation, block: 0 };
  }

  #pairsBefore(): NamePairs {
    const { table } = this.#names;
    if (table === null) return { hashes: new Uint32Array(0), numbers: new Uint32Array(0) };
    // What was prepared last may not have been committed.
    return this.#pairs?.of === table ? this.#pairs.pairs : table.pairs();
  }

  #added(lately: NameDelta): NamesChange {
    const old = this.#state;
    const delta = old.nextGeneration;
    return {
      state: { ...old, delta, deltaEntries: lately.hashes.length, nextGeneration: delta + 1 },
      puts: [[[delta, 0], stored(packNameDelta(lately))]],
      deletes: old.delta === 0 ? [] : [[old.delta, 0]],
      after: { table: this.#names.table, lately },
    };
  }

  #rebuilt(lately: NameDelta): NamesChange {
    const old = this.#state;
    const generation = old.nextGeneration;
    const pairs = mergePairs(this.#pairsBefore(), lately);
    const bytes = packNameTable(pairs);
    const table = new NameTable(bytes);
    this.#pairs = { of: table, pairs };
    return {
      state: {
        generation,
        entries: pairs.hashes.length,
        bytes: bytes.length,
        delta: 0,
        deltaEntries: 0,
        nextGeneration: generation + 1,
      },
      puts: [[[generation, 0], stored(bytes)]],
      deletes: [old.generation, old.delta].filter((id) => id !== 0).map((id) => [id, 0]),
      after: { table, lately: null },
    };
  }
}

function stored(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | Blob {
  return bytes.length <= INLINE_BYTES ? bytes : new Blob([bytes]);
}
