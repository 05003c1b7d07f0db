/** Bytes in the tables of the archive by table, `groups` as `content` and `links`: bytes of packed values, and of plain rows what V8 serialises them to. */
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
  if (typeof value === 'string') return stringBytes(value);
  if (typeof value === 'number') return numberBytes(value);
  if (typeof value !== 'object' || value === null) return 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + bytesOf(each), 5);
  let bytes = 3;
  for (const [key, each] of Object.entries(value)) bytes += stringBytes(key) + bytesOf(each);
  return bytes;
}

/** Tag and length, then a byte for each unit, or two where one is beyond Latin-1. */
function stringBytes(text: string): number {
  return 2 + text.length * (/[^\u0000-\u00ff]/u.test(text) ? 2 : 1);
}

/** A tag, and a double or the varint of a small integer's zigzag. */
function numberBytes(value: number): number {
  if (!Number.isInteger(value) || Math.abs(value) >= 2 ** 30) return 9;
  return 1 + Math.ceil((33 - Math.clz32(Math.abs(value))) / 7);
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
