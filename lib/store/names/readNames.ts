import type { BlockPlace, CorruptBlock } from '../format/corruptBlock';
import { rangeOf, readNameDelta, type NameDelta } from '../format/nameDelta';
import { NameTable } from '../format/nameTable';
import { readRow } from '../format/readRow';
import { getRows } from '../postings/getRows';
import { nameHash } from './nameHash';
import type { NamesState } from './namesState';

/** The IndexedDB table with the rows of the name table. */
export const NAMES = 'names';

/** The name table as it is in memory: `lately` lies over `table`. */
export interface NamesInMemory {
  table: NameTable | null;
  lately: NameDelta | null;
}

/** What was read of the names, kept between readers: that of the last state alone, some 5 MB for a million keys. */
export class NameCache implements NamesInMemory {
  generation = 0;
  table: NameTable | null = null;
  delta = 0;
  lately: NameDelta | null = null;
}

/** Looks up entities by key as of one manifest: two `get`s, none of what the cache has. */
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
   * Numbers of the entities found by each key (`storedKeys`), ascending; a key that leads nowhere is
   * not in the map. A hash can lead to another key's entities: the caller verifies. A damaged row is
   * left out and `onCorrupt` told; without `onCorrupt` it throws `CorruptBlock`.
   */
  async entityNumbers(
    keys: readonly string[],
    onCorrupt?: (error: CorruptBlock) => void,
  ): Promise<Map<string, number[]>> {
    await this.#load(onCorrupt);
    const place = placeOf(this.#state.generation);
    return lookUp(this.#cache, keys, place, onCorrupt);
  }

  async #load(onCorrupt?: (error: CorruptBlock) => void): Promise<void> {
    const { generation, delta } = this.#state;
    const cache = this.#cache;
    const wanted = [
      ...(cache.generation === generation ? [] : [generation]),
      ...(cache.delta === delta ? [] : [delta]),
    ];
    const places = wanted.filter((id) => id !== 0).map(placeOf);
    this.#gets += places.length;
    const rows = await getRows(this.#idb, NAMES, places);
    const values = new Map<number, unknown>();
    for (const [i, { segment }] of places.entries()) values.set(segment, await bytesOf(rows[i]));
    const read = <T>(id: number, as: (value: unknown) => T): T | null =>
      id === 0 ? null : readRow(placeOf(id), values.get(id), as, onCorrupt);
    // Another call may have come first; of a row that could not be read nothing is remembered.
    if (wanted.includes(generation) && cache.generation !== generation) {
      cache.table = read(generation, (value) => new NameTable(value));
      cache.generation = cache.table === null ? 0 : generation;
    }
    if (wanted.includes(delta) && cache.delta !== delta) {
      cache.lately = read(delta, readNameDelta);
      cache.delta = cache.lately === null ? 0 : delta;
    }
  }
}

function placeOf(generation: number): BlockPlace {
  return { table: NAMES, segment: generation, block: 0 };
}

/** A row's value: what is large is stored as a Blob. One that cannot be read counts as damaged. */
async function bytesOf(value: unknown): Promise<unknown> {
  if (!(value instanceof Blob)) return value;
  try {
    return await value.arrayBuffer();
  } catch {
    return null;
  }
}

/**
 * Numbers of the entities found by each key, ascending, for keys that lead anywhere. `place`: that of
 * the table, of which a part may be damaged.
 */
export function lookUp(
  { table, lately }: NamesInMemory,
  keys: readonly string[],
  place: BlockPlace,
  onCorrupt?: (error: CorruptBlock) => void,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const key of keys) {
    const hash = nameHash(key);
    const numbers = readRow(place, table, () => table?.numbersOf(hash), onCorrupt) ?? [];
    const now = lately === null ? numbers : laidOver(numbers, lately, hash);
    if (now.length > 0) found.set(key, now);
  }
  return found;
}

function laidOver(numbers: number[], lately: NameDelta, hash: number): number[] {
  const [from, to] = rangeOf(lately, hash);
  if (from === to) return numbers;
  const now = new Set(numbers);
  for (let i = from; i < to; i++) {
    const number = lately.numbers[i] ?? 0;
    if (lately.lost[i] === 1) now.delete(number);
    else now.add(number);
  }
  return [...now].sort((a, b) => a - b);
}
