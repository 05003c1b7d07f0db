import { browser } from 'wxt/browser';
import type { AddedFeed } from '../../lib/model/feed';
import type { Which } from '../feeds/pollFeeds';
import { storeInbox } from './inbox';
import { openFeeds, openKeeper } from './reader';
import { tellFeedsChanged } from '../shared/feedChannel';

/** Rings when a feed is due. */
const ALARM = 'feeds';
/** One round of asking at a time. */
const LOCK = 'backstory-feeds';
/** In `browser.storage.local`: when that is, in milliseconds since 1970; absent while no feed is followed. */
const DUE = 'feedsDue';
/** Milliseconds at least until the alarm rings: browsers allow no less. */
const SOONEST = 30_000;
/** Minutes after which it rings again where a round of asking was cut off. */
const AGAIN = 60;

/** Asks the reader's feeds when they are due. Call it as the background starts. Without a feed it does nothing. */
export function keepFeeds(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void askFeeds('due').catch(() => undefined);
  });
  // A feed whose site was not allowed may be now.
  browser.permissions.onAdded.addListener(() => void ifFollowed(() => askFeeds('allowed')));
  // Firefox forgets alarms with its session, Chrome now and then.
  void ifFollowed(async (due) => {
    if ((await browser.alarms.get(ALARM)) === undefined) await setAlarm(due);
  });
}

/** Asks feeds now, takes what is new, and sets the alarm for the next. Rounds come one after the other. */
export async function askFeeds(which: Which): Promise<void> {
  const round = await navigator.locks.request(LOCK, async () => {
    const { feeds, world } = await openWorld();
    return feeds.pollFeeds(which, world);
  });
  await feedsChanged(round.nextAt);
  tellFeedsChanged();
  if (round.articles) await storeInbox();
}

/** Follows the feed of an address; see `entrypoints/feeds/addFeed`. */
export async function addFeed(wanted: { address: string; group: string }): Promise<AddedFeed> {
  const { feeds, world } = await openWorld();
  const added = await feeds.addFeed(wanted, world);
  if (added.state === 'added') {
    await feedsChanged(await feeds.nextTime(world));
    tellFeedsChanged();
    void storeInbox();
  }
  return added;
}

/** Sets the alarm anew after a view changed which feeds are followed. */
export async function refreshFeeds(): Promise<void> {
  const { feeds, world } = await openWorld();
  await feedsChanged(await feeds.nextTime(world));
}

/** The addresses of these feeds that the reader does not follow yet. */
export async function unfollowed(addresses: readonly string[]): Promise<Set<string>> {
  const { world } = await openWorld();
  const rows = await world.store.all();
  const followed = new Set(rows.map(({ id }) => id));
  return new Set(addresses.filter((address) => !followed.has(address)));
}

async function feedsChanged(nextAt: number | null): Promise<void> {
  if (nextAt === null) {
    await browser.storage.local.remove(DUE);
    await browser.alarms.clear(ALARM);
    return;
  }
  await browser.storage.local.set({ [DUE]: nextAt });
  await setAlarm(nextAt);
}

async function setAlarm(due: number): Promise<void> {
  const when = Math.max(due, Date.now() + SOONEST);
  await browser.alarms.create(ALARM, { when, periodInMinutes: AGAIN });
}

async function ifFollowed(work: (due: number) => Promise<void>): Promise<void> {
  try {
    const due = (await browser.storage.local.get(DUE))[DUE];
    if (typeof due === 'number') await work(due);
  } catch {
    // It is tried again when the background starts the next time.
  }
}

async function openWorld() {
  const [{ archiveDatabase }, feeds] = await Promise.all([openKeeper(), openFeeds()]);
  const allowed = (address: string) =>
    browser.permissions.contains({ origins: [`${new URL(address).origin}/*`] });
  return { feeds, world: feeds.feedWorld(archiveDatabase(), allowed) };
}
