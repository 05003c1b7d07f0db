import type { BlockPlace, CorruptBlock } from '../format/corruptBlock';
import { readNameDelta, type NameDelta } from '../format/nameDelta';
import { numbersAt, readNameTable, type NamePairs } from '../format/nameTable';
import { readRow } from '../format/readRow';
import { getRows } from '../postings/getRows';
import { nameHash } from './nameHash';
import type { NamesState } from './namesState';

/** The table of the name table's rows. */
export const NAMES = 'names';

/** What was read of the names, kept between readers: of the last generation alone. */
export class NameCache {
  generation = 0;
  table: NamePairs | null = null;
  delta = 0;
  lately: NameDelta | null = null;
}

/** Looks up entities by key as of one manifest: two `get`s for a page, none while the cache has both rows. */
export class NameReader {
  readonly #idb: IDBDatabase;
  readonly #state: NamesState;
  readonly #cache: NameCache;
  #gets = 0;

  constructor(idb: IDBDatabase, state: NamesState, cache = new NameCache()) {
    this.#idb = idb;
    this.#state = state;
    this.#cache = cache;
  }

  /** Requests made to IndexedDB so far. */
  get gets(): number {
    return this.#gets;
  }

  /**
   * Numbers of the entities found by each key (`nameKeys`, or `i:` and an entity's id), ascending; a
   * key that leads nowhere is not in the map. A hash can lead to another key's entities: the caller
   * verifies. A damaged row is left out and `onCorrupt` told; without `onCorrupt` it throws `CorruptBlock`.
   */
  async entityNumbers(
    keys: readonly string[],
    onCorrupt?: (error: CorruptBlock) => void,
  ): Promise<Map<string, number[]>> {
    await this.#load(onCorrupt);
    const found = new Map<string, number[]>();
    for (const key of keys) {
      const numbers = numbersFor(this.#cache.table, this.#cache.lately, nameHash(key));
      if (numbers.length > 0) found.set(key, numbers);
    }
    return found;
  }

  async #load(onCorrupt?: (error: CorruptBlock) => void): Promise<void> {
    const { generation, delta } = this.#state;
    const cache = this.#cache;
    const ids = [
      ...(cache.generation === generation || generation === 0 ? [] : [generation]),
      ...(cache.delta === delta || delta === 0 ? [] : [delta]),
    ];
    this.#gets += ids.length;
    const rows = await getRows(this.#idb, NAMES, ids.map(placeOf));
    const row = (id: number): unknown => rows[ids.indexOf(id)];
    if (cache.generation !== generation) {
      cache.generation = 0;
      cache.table =
        generation === 0
          ? null
          : readRow(placeOf(generation), row(generation), readNameTable, onCorrupt);
      if (cache.table !== null) cache.generation = generation;
    }
    if (cache.delta !== delta) {
      cache.delta = 0;
      cache.lately =
        delta === 0 ? null : readRow(placeOf(delta), row(delta), readNameDelta, onCorrupt);
      if (cache.lately !== null) cache.delta = delta;
    }
  }
}

function placeOf(generation: number): BlockPlace {
  return { table: NAMES, segment: generation, block: 0 };
}

/** What the table has and the delta says on top of it, ascending. */
export function numbersFor(
  table: NamePairs | null,
  lately: NameDelta | null,
  hash: number,
): number[] {
  const numbers = new Set(table === null ? [] : numbersAt(table, hash));
  if (lately === null) return [...numbers];
  const range = numbersAt(lately, hash);
  const from = (range.byteOffset - lately.numbers.byteOffset) / 4;
  for (const [i, number] of range.entries()) {
    if (lately.lost[from + i] === 1) numbers.delete(number);
    else numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}
