/** Methods that make one request each. */
const ON_INDEX = ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];
const ON_STORE = [...ON_INDEX, 'put', 'add', 'delete', 'clear'];

/**
 * Counts the requests that this page makes to IndexedDB from now on. Each step of a cursor counts as
 * well. `stop` gives the count and the browser's own methods back.
 */
export function countRequests(): { stop(): number } {
  let requests = 0;
  const restore: (() => void)[] = [];
  const wrap = (prototype: object, names: readonly string[]): void => {
    for (const name of names) {
      const own: unknown = Reflect.get(prototype, name);
      if (typeof own !== 'function') continue;
      const counted = function counted(this: unknown, ...given: unknown[]): unknown {
        requests += 1;
        return Reflect.apply(own, this, given) as unknown;
      };
      Reflect.set(prototype, name, counted);
      restore.push(() => void Reflect.set(prototype, name, own));
    }
  };
  wrap(IDBObjectStore.prototype, ON_STORE);
  wrap(IDBIndex.prototype, ON_INDEX);
  wrap(IDBCursor.prototype, ['continue', 'continuePrimaryKey', 'advance', 'update', 'delete']);
  return {
    stop() {
      for (const back of restore) back();
      return requests;
    },
  };
}
