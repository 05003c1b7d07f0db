import type { FeedRow } from '../../lib/store/feeds/feedRow';
import type { FeedWorld } from './feedWorld';
import { pollFeed } from './pollFeed';

/** Feeds asked at the same time, and in one round: Chrome gives a background five minutes for one event. */
const TOGETHER = 4;
const MOST = 24;

/** Which feeds to ask: those that are due, those of newly allowed sites as well, all, or one. */
export type Which = 'due' | 'allowed' | 'all' | { address: string };

/** What a round of asking left. */
export interface PollRound {
  /** Articles came. */
  articles: boolean;
  /** When the next feed is due, in milliseconds since 1970; null where none is to be asked. */
  nextAt: number | null;
}

/** Asks feeds, the longest due first, at most 24 in one round. A paused feed is asked by its address only. Throws a named `StoreError`. */
export async function pollFeeds(which: Which, world: FeedWorld): Promise<PollRound> {
  const now = world.now();
  const rows = await world.store.all();
  const wanted = rows
    .filter((row) => isWanted(row, which, now))
    .sort((a, b) => a.nextAt - b.nextAt)
    .slice(0, which === 'all' ? rows.length : MOST);
  let articles = false;
  const queue = [...wanted];
  const work = async (): Promise<void> => {
    for (let row = queue.shift(); row !== undefined; row = queue.shift())
      if (await pollFeed(row, world)) articles = true;
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return { articles, nextAt: await nextTime(world) };
}

/** When the next feed is due; see {@link PollRound}. */
export async function nextTime({ store }: Pick<FeedWorld, 'store'>): Promise<number | null> {
  const rows = await store.all();
  const times = rows.filter(({ on }) => on).map(({ nextAt }) => nextAt);
  return times.length === 0 ? null : Math.min(...times);
}

function isWanted({ id, on, nextAt, failure }: FeedRow, which: Which, now: number): boolean {
  if (typeof which === 'object') return id === which.address;
  if (!on) return false;
  return which === 'all' || nextAt <= now || (which === 'allowed' && failure?.kind === 'no access');
}
