import { transactionError } from '../rawRequests';

/** What one commit writes: collected first, because awaiting anything else would end its transaction, then written whole or not at all. */
export class Commit {
  readonly #steps = new Map<string, ((store: IDBObjectStore) => void)[]>();

  /** Writes a row; `key` for tables whose rows do not hold it. */
  put(table: string, value: unknown, key?: IDBValidKey): void {
    this.#step(table, (store) => store.put(value, key));
  }

  /** Adds a row: the commit fails where there is one of its key. */
  add(table: string, value: unknown, key?: IDBValidKey): void {
    this.#step(table, (store) => store.add(value, key));
  }

  delete(table: string, key: IDBValidKey | IDBKeyRange): void {
    this.#step(table, (store) => store.delete(key));
  }

  /** Empties a table, before whatever else is written to it. */
  clear(table: string): void {
    this.#of(table).unshift((store) => store.clear());
  }

  /**
   * Writes all of it; rejects with the browser's error, and then nothing was written. `strict`: on the
   * disk when this resolves, for a commit after which old rows are deleted.
   */
  apply(idb: IDBDatabase, durability: 'relaxed' | 'strict' = 'relaxed'): Promise<void> {
    if (this.#steps.size === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const transaction = idb.transaction([...this.#steps.keys()], 'readwrite', { durability });
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transactionError(transaction)));
      try {
        for (const [table, steps] of this.#steps) {
          const store = transaction.objectStore(table);
          for (const step of steps) step(store);
        }
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        // A value that cannot be cloned, or a disk that is full at once: nothing of the rest may stay.
        abort(transaction);
      }
    });
  }

  #step(table: string, step: (store: IDBObjectStore) => void): void {
    this.#of(table).push(step);
  }

  #of(table: string): ((store: IDBObjectStore) => void)[] {
    let steps = this.#steps.get(table);
    if (steps === undefined) this.#steps.set(table, (steps = []));
    return steps;
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // The browser has done so already.
  }
}
