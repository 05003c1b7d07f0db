/** The values of keys of one table, in order, `undefined` where there is none: parallel `get`s in one transaction. */
export function getValues(
  idb: IDBDatabase,
  table: string,
  keys: readonly IDBValidKey[],
  index?: string,
): Promise<unknown[]> {
  if (keys.length === 0) return Promise.resolve([]);
  return asked(idb, table, (store) => {
    const from = index === undefined ? store : store.index(index);
    return keys.map((key) => from.get(key) as IDBRequest<unknown>);
  });
}

/** The primary keys that these keys of an index lead to, the first of each, `undefined` where none does. */
export function getKeys(
  idb: IDBDatabase,
  table: string,
  keys: readonly IDBValidKey[],
  index?: string,
): Promise<(IDBValidKey | undefined)[]> {
  if (keys.length === 0) return Promise.resolve([]);
  return asked(idb, table, (store) => {
    const from = index === undefined ? store : store.index(index);
    return keys.map((key) => from.getKey(key));
  });
}

/** What requests on one table give, in order; rejects with the transaction's error. */
export function asked<T>(
  idb: IDBDatabase,
  table: string,
  ask: (store: IDBObjectStore) => IDBRequest<T>[],
): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const transaction = idb.transaction(table, 'readonly');
    const requests = ask(transaction.objectStore(table));
    transaction.addEventListener('complete', () => resolve(requests.map(({ result }) => result)));
    transaction.addEventListener('abort', () => reject(transactionError(transaction)));
  });
}

/** Why a transaction was aborted. */
export function transactionError(transaction: IDBTransaction): Error {
  return transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError');
}
