import { nameHash } from '../../../../store/names/nameHash';
import type { AliasTable } from './aliasTable';
import { serveAliases } from './serveAliases';

/** Pairs in a block of 16 KB. */
const BLOCK_PAIRS = 2048;

/**
 * The plain alternative to one value: pairs of hash and entity in order of hash, cut into blocks of
 * 16 KB, a row each, and a row with the first hash of each block. One `get` for each block that a
 * candidate may be in. Written once, at the end.
 */
class HashBlocks implements AliasTable {
  #db: IDBDatabase | null = null;
  #first: Uint32Array | null = null;
  #hashes: number[] = [];
  #entities: number[] = [];

  async #opened(): Promise<IDBDatabase> {
    this.#db ??= await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('blocks', 1);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('blocks'));
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    });
    return this.#db;
  }

  add(aliases: readonly string[], entities: readonly number[]): Promise<void> {
    for (const alias of aliases) this.#hashes.push(nameHash(alias));
    for (const entity of entities) this.#entities.push(entity);
    return Promise.resolve();
  }

  async finish(): Promise<void> {
    const order = Uint32Array.from(this.#hashes.keys()).sort(
      (a, b) => (this.#hashes[a] ?? 0) - (this.#hashes[b] ?? 0),
    );
    const db = await this.#opened();
    const transaction = db.transaction('blocks', 'readwrite', { durability: 'relaxed' });
    const store = transaction.objectStore('blocks');
    const first: number[] = [];
    for (let from = 0; from < order.length; from += BLOCK_PAIRS) {
      const places = order.subarray(from, from + BLOCK_PAIRS);
      const block = new Uint32Array(2 * places.length);
      block.set(Uint32Array.from(places, (at) => this.#hashes[at] ?? 0));
      block.set(
        Uint32Array.from(places, (at) => this.#entities[at] ?? 0),
        places.length,
      );
      store.put(block, first.length);
      first.push(block[0] ?? 0);
    }
    store.put(Uint32Array.from(first), 'first');
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('stopped')),
      );
    });
    this.close();
  }

  async open(): Promise<void> {
    const db = await this.#opened();
    const [first] = await getAll(db, ['first']);
    this.#first = first ?? new Uint32Array(0);
  }

  async look(aliases: readonly string[]): Promise<Map<string, number>> {
    const first = this.#first ?? new Uint32Array(0);
    const hashes = aliases.map(nameHash);
    const places = hashes.map((hash) => lastUpTo(first, hash));
    const wanted = [...new Set(places)];
    const blocks = await getAll(await this.#opened(), wanted);
    const byPlace = new Map(wanted.map((place, at) => [place, blocks[at]]));
    const found = new Map<string, number>();
    for (const [at, hash] of hashes.entries()) {
      const block = byPlace.get(places[at] ?? 0);
      if (block === undefined) continue;
      const half = block.length / 2;
      const place = lastUpTo(block.subarray(0, half), hash);
      if (block[place] === hash) found.set(aliases[at] ?? '', block[half + place] ?? 0);
    }
    return found;
  }

  close(): void {
    this.#db?.close();
    this.#db = null;
  }
}

/** Place of the last value that is not greater; 0 where all are. */
function lastUpTo(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}

function getAll(
  db: IDBDatabase,
  keys: readonly IDBValidKey[],
): Promise<(Uint32Array | undefined)[]> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('blocks', 'readonly');
    const store = transaction.objectStore('blocks');
    const requests = keys.map((key) => store.get(key) as IDBRequest<Uint32Array | undefined>);
    transaction.addEventListener('complete', () => resolve(requests.map(({ result }) => result)));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('stopped')));
  });
}

serveAliases(new HashBlocks());
