/**
 * From now on every write to this table fails as on a full disk: the browser gives up the transaction,
 * or the one request where `aborts` is false. `end` gives the browser's own methods back.
 */
export function fullDisk(table: string, aborts: boolean): { end(): void } {
  const { prototype } = IDBObjectStore;
  const own = ['add', 'put'].map(
    (name) => [name, Reflect.get(prototype, name) as unknown] as const,
  );
  for (const [name, method] of own) {
    if (typeof method !== 'function') continue;
    Reflect.set(prototype, name, function failing(this: IDBObjectStore, ...given: unknown[]) {
      if (this.name !== table) return Reflect.apply(method, this, given) as unknown;
      if (aborts) this.transaction.abort();
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
  }
  return {
    end() {
      for (const [name, method] of own) Reflect.set(prototype, name, method);
    },
  };
}
