import type { FetchPlan } from '../../model/readingList';
import { asked } from '../rawRequests';
import { parseListedRow, type ListedRow } from './listedRow';

/** Rows read in one transaction. */
const AT_ONCE = 1_000;

/** Sites named before it is agreed to ask for their pages. */
const HOSTS_NAMED = 12;

/** All entries of the list in the order of their keys, some at a time; what changes meanwhile may be in them or not. */
export async function* listedRows(idb: IDBDatabase): AsyncGenerator<ListedRow[]> {
  let after: string | null = null;
  for (;;) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const [keys, values]: unknown[][] = await asked(idb, 'readingList', (store) => [
      store.getAllKeys(range, AT_ONCE) as IDBRequest<unknown[]>,
      store.getAll(range, AT_ONCE) as IDBRequest<unknown[]>,
    ]);
    const last = keys?.at(-1);
    if (typeof last !== 'string') return;
    after = last;
    yield (values ?? []).flatMap((value) => parseListedRow(value) ?? []);
  }
}

/** What asking for all pages of the list means, and the sites that must be allowed for it, as match patterns. */
export async function planFetch(idb: IDBDatabase): Promise<{ plan: FetchPlan; origins: string[] }> {
  const hosts = new Map<string, number>();
  const origins = new Set<string>();
  let pages = 0;
  let tried = 0;
  for await (const rows of listedRows(idb)) {
    for (const { url, why } of rows) {
      const { protocol, hostname } = new URL(url);
      origins.add(`${protocol}//${hostname}/*`);
      hosts.set(hostname, (hosts.get(hostname) ?? 0) + 1);
      pages += 1;
      if (why !== null) tried += 1;
    }
  }
  const named = [...hosts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, HOSTS_NAMED)
    .map(([host, count]) => ({ host, pages: count }));
  return {
    plan: { pages, tried, hosts: named, hostCount: hosts.size },
    origins: [...origins].sort(),
  };
}
