const ON_INDEX = ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];

/** Counts the requests that this worker makes to IndexedDB from now on; each step of a cursor is one. Gives the count so far. */
export function countRequests(): () => number {
  let requests = 0;
  const count = (prototype: object, names: readonly string[]): void => {
    for (const name of names) {
      const own: unknown = Reflect.get(prototype, name);
      if (typeof own !== 'function') continue;
      Reflect.set(prototype, name, function counted(this: unknown, ...given: unknown[]): unknown {
        requests += 1;
        return Reflect.apply(own, this, given) as unknown;
      });
    }
  };
  count(IDBObjectStore.prototype, [...ON_INDEX, 'put', 'add', 'delete', 'clear']);
  count(IDBIndex.prototype, ON_INDEX);
  count(IDBCursor.prototype, ['continue', 'continuePrimaryKey', 'advance']);
  return () => requests;
}
