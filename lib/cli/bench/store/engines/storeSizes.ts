/** Bytes in the tables of the archive by table, `groups` as `content` and `links`: bytes of packed values, and of plain rows their JSON. */
export async function storeSizes(idb: IDBDatabase): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  const tables = [...idb.objectStoreNames];
  for (const table of tables)
    await eachValue(idb, table, (value) => {
      if (table !== 'groups') {
        sizes[table] = (sizes[table] ?? 0) + bytesOf(value);
        return;
      }
      const { content, links } = value as Record<string, unknown>;
      sizes['content'] = (sizes['content'] ?? 0) + bytesOf(content);
      sizes['links'] = (sizes['links'] ?? 0) + bytesOf(links);
    });
  return sizes;
}

function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
  if (value instanceof Blob) return value.size;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)?.length ?? 0;
  let bytes = 2;
  for (const [key, each] of Object.entries(value)) bytes += key.length + 4 + bytesOf(each);
  return bytes;
}

/** Goes through a table in pages of keys: no answer holds it whole. */
async function eachValue(
  idb: IDBDatabase,
  table: string,
  take: (value: unknown) => void,
): Promise<void> {
  for (let after: IDBValidKey | null = null; ;) {
    const from: IDBValidKey | null = after;
    const [keys, values] = await new Promise<[IDBValidKey[], unknown[]]>((resolve, reject) => {
      const transaction = idb.transaction(table);
      const store = transaction.objectStore(table);
      const range = from === null ? null : IDBKeyRange.lowerBound(from, true);
      const keys = store.getAllKeys(range, PAGE);
      const values = store.getAll(range, PAGE) as IDBRequest<unknown[]>;
      transaction.addEventListener('complete', () => resolve([keys.result, values.result]));
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('stopped')),
      );
    });
    for (const value of values) take(value);
    const last = keys.at(-1);
    if (keys.length < PAGE || last === undefined) return;
    after = last;
  }
}

const PAGE = 100;
