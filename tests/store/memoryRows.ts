type Key = readonly number[];

/** A bound of a range of keys; `null` has none. */
interface Range {
  lower: Key;
  upper: Key;
}

/**
 * One table with keys that are lists of numbers, behind as much of IndexedDB's interface as postings
 * and names use, for properties that need thousands of runs. What the browser's own does is tested in
 * `tests/browser/store`. Values are copied in and out.
 */
export class MemoryRows {
  readonly rows = new Map<string, Uint8Array | Blob>();
  /** Requests for single rows so far. */
  gets = 0;
  /** Transactions that may still be written before all others fail, as if the browser were killed. */
  writesLeft = Infinity;

  /** This as a database. */
  get idb(): IDBDatabase {
    return { transaction: () => this.#transaction() } as unknown as IDBDatabase;
  }

  /** Ids of segments, generations and the like that have rows, ascending. */
  ids(): number[] {
    return [...new Set([...this.rows.keys()].map((key) => Number(key.split(',')[0])))].sort(
      (a, b) => a - b,
    );
  }

  #transaction(): unknown {
    const changes: (() => void)[] = [];
    const listeners = new Map<string, () => void>();
    const answered: (() => void)[] = [];
    const all = (read: (name: string) => unknown): unknown => ({
      result: [...this.rows.keys()].sort(byKey).map(read),
      addEventListener: (type: string, listener: () => void) => {
        if (type === 'success') answered.push(listener);
      },
    });
    const store = {
      getAll: () => all((name) => this.rows.get(name)?.slice()),
      getAllKeys: () => all((name) => name.split(',').map(Number)),
      get: (key: Key) => {
        this.gets++;
        return {
          result: this.rows.get(String(key))?.slice(),
          addEventListener: (type: string, listener: () => void) => {
            if (type === 'success') answered.push(listener);
          },
        };
      },
      put: (value: Uint8Array | Blob, key: Key) => {
        const copy = value.slice();
        changes.push(() => this.rows.set(String(key), copy));
      },
      delete: (range: Key | Range) => changes.push(() => this.#delete(range)),
    };
    setImmediate(() => {
      const killed = changes.length > 0 && --this.writesLeft < 0;
      if (!killed) for (const change of changes) change();
      for (const listener of answered) listener();
      listeners.get(killed ? 'abort' : 'complete')?.();
    });
    return {
      error: new Error('killed'),
      objectStore: () => store,
      addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
    };
  }

  #delete(what: Key | Range): void {
    for (const name of this.rows.keys()) {
      const key = name.split(',').map(Number);
      const within =
        'lower' in what
          ? compare(key, what.lower) >= 0 && compare(key, what.upper) < 0
          : compare(key, what) === 0;
      if (within) this.rows.delete(name);
    }
  }
}

/** Stands for the browser's `IDBKeyRange` with a lower bound that is in the range and an upper one that is not. */
export const memoryKeyRange = {
  bound: (lower: Key, upper: Key): Range => ({ lower, upper }),
};

function byKey(a: string, b: string): number {
  return compare(a.split(',').map(Number), b.split(',').map(Number));
}

/** As IndexedDB orders lists: item by item, then the shorter first. */
function compare(a: Key, b: Key): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = (a[i] ?? 0) - (b[i] ?? 0);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
