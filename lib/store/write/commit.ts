import { transactionError } from '../rawRequests';

/** What one commit writes: collected first, because awaiting anything else would end its transaction, then written whole or not at all. */
export class Commit {
  #steps = new Map<string, ((store: IDBObjectStore) => void)[]>();
  #rest: { tables: readonly string[]; fill: () => void } | null = null;

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
   * What is left to make once the browser has been handed all of the above: it writes meanwhile, in a
   * process of its own. `fill` may wait for nothing, and writes to these tables alone; where it
   * throws, nothing of the commit is written.
   */
  meanwhile(tables: readonly string[], fill: () => void): void {
    this.#rest = { tables, fill };
  }

  /**
   * Writes all of it; rejects with the browser's error, and then nothing was written. `strict`: on the
   * disk when this resolves, for a commit after which old rows are deleted.
   */
  apply(idb: IDBDatabase, durability: 'relaxed' | 'strict' = 'relaxed'): Promise<void> {
    const rest = this.#rest;
    if (this.#steps.size === 0 && rest === null) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const tables = new Set([...this.#steps.keys(), ...(rest?.tables ?? [])]);
      const transaction = idb.transaction([...tables], 'readwrite', { durability });
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transactionError(transaction)));
      try {
        this.#hand(transaction);
        rest?.fill();
        this.#hand(transaction);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        // A value that cannot be cloned, or a disk that is full at once: nothing of the rest may stay.
        abort(transaction);
      }
    });
  }

  #hand(transaction: IDBTransaction): void {
    const all = this.#steps;
    this.#steps = new Map();
    for (const [table, steps] of all) {
      const store = transaction.objectStore(table);
      for (const step of steps) step(store);
    }
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
