import { asked } from '../rawRequests';
import type { Commit } from '../write/commit';

/** Table of the runs, by a number that goes up. */
export const SKETCHES = 'sketches';

/** Some keys of articles, ascending, and beside each the number of its article's id (`textKey`). */
interface Run {
  number: number;
  keys: Uint32Array;
  ids: Float64Array;
}

/**
 * By which keys of likeness (`likenessOf`) which article is found. All of it is in memory, 12 bytes a key, five
 * keys an article: looking up asks the disk for nothing. A commit adds a run, and runs that are no
 * larger than it become one with it, so that an archive has some twenty. Keys of articles that are gone stay: whoever
 * finds one looks whether it is there.
 */
export class SketchRuns {
  #runs: Run[] = [];
  #next = 1;

  static async open(idb: IDBDatabase): Promise<SketchRuns> {
    const sketches = new SketchRuns();
    const [numbers = []] = await asked(idb, SKETCHES, (store) => [store.getAllKeys()]);
    const [rows = []] = await asked(idb, SKETCHES, (store) => [
      store.getAll() as IDBRequest<unknown[]>,
    ]);
    for (const [at, number] of numbers.entries()) {
      const run = runIn(rows[at], Number(number));
      if (run !== null) sketches.#runs.push(run);
      sketches.#next = Math.max(sketches.#next, Number(number) + 1);
    }
    return sketches;
  }

  /** Numbers of ids that stand under any of these keys. */
  find(keys: readonly number[]): Set<number> {
    const found = new Set<number>();
    for (const run of this.#runs)
      for (const key of keys)
        for (let at = firstAt(run.keys, key); run.keys[at] === key; at++)
          found.add(run.ids[at] ?? 0);
    return found;
  }

  /** Puts what is new into a commit; what comes back is to be called once it went well. */
  add(commit: Commit, added: readonly (readonly [key: number, id: number])[]): () => void {
    const fresh = added.filter(([key, id]) => !this.#has(key, id));
    if (fresh.length === 0) return () => undefined;
    const sorted = fresh.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    let run: Run = {
      number: this.#next,
      keys: Uint32Array.from(sorted, ([key]) => key),
      ids: Float64Array.from(sorted, ([, id]) => id),
    };
    const runs = [...this.#runs];
    for (let last = runs.at(-1); last && last.keys.length <= 2 * run.keys.length;) {
      commit.delete(SKETCHES, last.number);
      run = merged(last, run);
      runs.pop();
      last = runs.at(-1);
    }
    commit.put(SKETCHES, { keys: run.keys, ids: run.ids }, run.number);
    return () => {
      this.#runs = [...runs, run];
      this.#next = run.number + 1;
    };
  }

  #has(key: number, id: number): boolean {
    for (const { keys, ids } of this.#runs)
      for (let at = firstAt(keys, key); keys[at] === key; at++) if (ids[at] === id) return true;
    return false;
  }
}

function runIn(row: unknown, number: number): Run | null {
  if (typeof row !== 'object' || row === null || !('keys' in row) || !('ids' in row)) return null;
  const { keys, ids } = row;
  const fits =
    keys instanceof Uint32Array && ids instanceof Float64Array && keys.length === ids.length;
  return fits ? { number, keys, ids } : null;
}

function merged(a: Run, b: Run): Run {
  const size = a.keys.length + b.keys.length;
  const run = { number: b.number, keys: new Uint32Array(size), ids: new Float64Array(size) };
  for (let left = 0, right = 0, at = 0; at < size; at++) {
    const takes = left < a.keys.length && (a.keys[left] ?? 0) <= (b.keys[right] ?? Infinity);
    run.keys[at] = (takes ? a.keys[left] : b.keys[right]) ?? 0;
    run.ids[at] = (takes ? a.ids[left] : b.ids[right]) ?? 0;
    if (takes) left += 1;
    else right += 1;
  }
  return run;
}

/** The first place whose key is not less. */
function firstAt(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
