import type { FeedStore, FeedWorld } from '../../../entrypoints/feeds/feedWorld';
import type { ArticleSource, ListedAddress } from '../../../lib/pipeline/articleSource';
import { newFeedRow, type FeedRow } from '../../../lib/store/feeds/feedRow';
import { parseHtml } from '../../importers/feeds/readFeed';

/** What a test's web answers an address with; absent: nothing is there. */
export type Web = Record<
  string,
  { status?: number; body?: string; headers?: Record<string, string> }
>;

/** The world of following feeds in memory: a web, a clock that the test moves, and what was kept. */
export function memoryWorld(
  web: Web,
  { allowed = () => true }: { allowed?: (address: string) => boolean } = {},
) {
  const rows = new Map<string, FeedRow>();
  const kept: ArticleSource[] = [];
  const listed: ListedAddress[] = [];
  const asked: { address: string; headers: Record<string, string> }[] = [];
  const clock = { now: Date.parse('2024-02-06T12:00:00Z') };
  const store: FeedStore = {
    all: async () => [...rows.values()],
    find: async (address) => rows.get(address) ?? null,
    async add(feed, now) {
      if (!rows.has(feed.address)) rows.set(feed.address, newFeedRow(feed, now));
    },
    async change(address, change) {
      const row = rows.get(address);
      if (row !== undefined) rows.set(address, { ...row, ...change(row) });
    },
    async put(sources) {
      kept.push(...sources);
    },
    async list(addresses) {
      const known = new Set(listed.map(({ url }) => url));
      const fresh = addresses.filter(({ url }) => !known.has(url));
      listed.push(...fresh);
      return fresh.length;
    },
  };
  const world: FeedWorld = {
    store,
    allowed: async (address) => allowed(address),
    parseHtml,
    now: () => clock.now,
    random: () => 0.5,
    async fetch(address, init) {
      const headers = Object.fromEntries(new Headers(init.headers));
      asked.push({ address, headers });
      const { status = 200, body = '', headers: given = {} } = web[address] ?? { status: 404 };
      const etag = given['etag'];
      if (etag !== undefined && headers['if-none-match'] === etag)
        return new Response(null, { status: 304 });
      return new Response(body, { status, headers: given });
    },
  };
  return { world, web, rows, kept, listed, asked, clock };
}
