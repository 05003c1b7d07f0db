import { CorruptBlock, type BlockPlace } from '../format/corruptBlock';
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
  /** Rows that were asked for before the manifest was known ({@link askNames}): their bytes by generation. */
  asked: Promise<ReadonlyMap<number, Promise<unknown>>> | null = null;

  /** Whether nothing is remembered: neither row was read yet. */
  get isEmpty(): boolean {
    return this.generation === 0 && this.delta === 0 && this.asked === null;
  }
}

/** More rows than a state has: some may wait to be swept. */
const MOST_ROWS = 4;

/**
 * Asks for the rows of the names in a transaction that reads the manifest too, before it is known which
 * these are: there are no others than the manifest's two. Two requests. What comes is read on at once.
 */
export function askNames(transaction: IDBTransaction, cache: NameCache): void {
  const store = transaction.objectStore(NAMES);
  const keys = store.getAllKeys(null, MOST_ROWS);
  const values: IDBRequest<unknown[]> = store.getAll(null, MOST_ROWS);
  cache.asked = new Promise((resolve) => {
    values.addEventListener('success', () => {
      const rows = values.result.map((value, i): [number, Promise<unknown>] => {
        const key = keys.result[i];
        return [Array.isArray(key) ? Number(key[0]) : 0, bytesOf(value)];
      });
      resolve(new Map(rows));
    });
    // Whoever reads the manifest is told why; what was not read here is asked for again.
    transaction.addEventListener('abort', () => resolve(new Map()));
  });
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
    const loaded = this.#load(onCorrupt);
    // While the rows come.
    const hashes = hashesOf(keys);
    await loaded;
    return lookUp(this.#cache, keys, hashes, placeOf(this.#state.generation), onCorrupt);
  }

  async #load(onCorrupt?: (error: CorruptBlock) => void): Promise<void> {
    const { generation, delta } = this.#state;
    const cache = this.#cache;
    const wanted = [
      ...(cache.generation === generation ? [] : [generation]),
      ...(cache.delta === delta ? [] : [delta]),
    ];
    if (wanted.length === 0) return;
    const { asked } = cache;
    const came = await asked;
    const places = wanted.filter((id) => id !== 0 && came?.has(id) !== true).map(placeOf);
    this.#gets += places.length;
    const rows = await getRows(this.#idb, NAMES, places);
    const values = new Map(
      places.map(({ segment }, i): [number, Promise<unknown>] => [segment, bytesOf(rows[i])]),
    );
    const read = async <T>(id: number, as: (value: unknown) => T): Promise<T | null> => {
      if (id === 0) return null;
      const value = await (values.get(id) ?? came?.get(id));
      return readRow(placeOf(id), value, as, onCorrupt);
    };
    const table = wanted.includes(generation)
      ? await read(generation, (value) => new NameTable(value))
      : null;
    const lately = wanted.includes(delta) ? await read(delta, readNameDelta) : null;
    // Another call may have come first; of a row that could not be read nothing is remembered.
    if (wanted.includes(generation) && cache.generation !== generation) {
      cache.table = table;
      cache.generation = table === null ? 0 : generation;
    }
    if (wanted.includes(delta) && cache.delta !== delta) {
      cache.lately = lately;
      cache.delta = lately === null ? 0 : delta;
    }
    if (cache.asked === asked) cache.asked = null;
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

/** What {@link lookUp} looks for. */
export function hashesOf(keys: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(keys.length);
  for (let at = 0; at < hashes.length; at++) hashes[at] = nameHash(keys[at] ?? '');
  return hashes;
}

/**
 * Numbers of the entities found by each key, ascending, for keys that lead anywhere. `place`: that of
 * the table, of which a part may be damaged.
 */
export function lookUp(
  { table, lately }: NamesInMemory,
  keys: readonly string[],
  hashes: Uint32Array,
  place: BlockPlace,
  onCorrupt?: (error: CorruptBlock) => void,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const hits = new Map<number, number[]>();
  table?.find(
    hashes,
    (at, numbers) => {
      if (lately === null) found.set(keys[at] ?? '', numbers);
      else hits.set(at, numbers);
    },
    ({ what }) => {
      const error = new CorruptBlock(what, place);
      if (onCorrupt === undefined) throw error;
      onCorrupt(error);
    },
  );
  if (lately === null) return found;
  for (let at = 0; at < hashes.length; at++) {
    const now = laidOver(hits.get(at) ?? [], lately, hashes[at] ?? 0);
    if (now.length > 0) found.set(keys[at] ?? '', now);
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
