import { MOST_NAMED_SITES, type FetchPlan } from '../../model/readingList';
import { asked } from '../rawRequests';
import { parseListedRow, type ListedRow } from './listedRow';

/** Rows read in one transaction. */
const AT_ONCE = 1_000;

/** Sites shown before it is agreed to ask for their pages. */
const HOSTS_SHOWN = 12;

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

/** What asking for all pages of the list means, and the addresses of the sites that must be allowed for it. */
export interface PlannedFetch {
  plan: FetchPlan;
  /** One of each site and scheme, such as `https://news.example/`. */
  sites: string[];
  /** Those of the sites with the most pages, as many as a browser is asked for by name. */
  mostSites: string[];
}

/** Plans it by reading the list once. */
export async function planFetch(idb: IDBDatabase): Promise<PlannedFetch> {
  const hosts = new Map<string, { pages: number; sites: Set<string> }>();
  let pages = 0;
  let tried = 0;
  for await (const rows of listedRows(idb))
    for (const { url, why } of rows) {
      const { protocol, hostname } = new URL(url);
      const host = hosts.get(hostname) ?? { pages: 0, sites: new Set() };
      host.pages += 1;
      host.sites.add(`${protocol}//${hostname}/`);
      hosts.set(hostname, host);
      pages += 1;
      if (why !== null) tried += 1;
    }
  const ranked = [...hosts].sort(
    ([a, { pages: n }], [b, { pages: m }]) => m - n || (a < b ? -1 : 1),
  );
  const sitesOf = (some: typeof ranked): string[] => some.flatMap(([, { sites }]) => [...sites]);
  return {
    plan: {
      pages,
      tried,
      hosts: ranked.slice(0, HOSTS_SHOWN).map(([host, { pages }]) => ({ host, pages })),
      hostCount: hosts.size,
    },
    sites: sitesOf(ranked),
    mostSites: sitesOf(ranked.slice(0, MOST_NAMED_SITES)),
  };
}
