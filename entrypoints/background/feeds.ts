import { browser } from 'wxt/browser';
import type { AddedFeed, OfferedFeed } from '../../lib/model/feed';
import { FEED_ALARM, feedsDue, setFeedAlarm } from '../feeds/feedAlarm';
import type { Which } from '../feeds/pollFeeds';
import { storeInbox } from './inbox';
import { openFeeds, openKeeper } from './reader';

/** Asks the reader's feeds when they are due. Call it as the background starts. Without a feed it does nothing. */
export function keepFeeds(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === FEED_ALARM) quietly(() => askFeeds('due'));
  });
  // A feed whose site was not allowed may be now.
  browser.permissions.onAdded.addListener(() =>
    quietly(async () => ((await feedsDue()) === null ? undefined : askFeeds('allowed'))),
  );
  quietly(async () => {
    const due = await feedsDue();
    // Firefox forgets alarms with its session, Chrome now and then.
    if (due !== null && (await browser.alarms.get(FEED_ALARM)) === undefined)
      await setFeedAlarm(due);
  });
}

/** Asks feeds now, and stores what came. */
export async function askFeeds(which: Which): Promise<void> {
  const { feeds, db } = await open();
  if (await feeds.askFeeds(db, which)) await storeInbox();
}

/** Follows the feed of an address; see `entrypoints/feeds/addFeed`. */
export async function addFeed(wanted: { address: string; group: string }): Promise<AddedFeed> {
  const { feeds, db } = await open();
  const added = await feeds.addFeed(db, wanted);
  if (added.state === 'added') void storeInbox();
  return added;
}

/** Sets the alarm anew after a view changed which feeds are followed. */
export async function refreshFeeds(): Promise<null> {
  const { feeds, db } = await open();
  await feeds.refreshAlarm(db);
  return null;
}

/** The feeds that the page of a tab offers; see `entrypoints/feeds/offeredFeeds`. */
export async function offeredFeeds({ tab }: { tab: number }): Promise<OfferedFeed[]> {
  const { feeds, db } = await open();
  return feeds.offeredFeeds(db, tab);
}

async function open() {
  const [{ archiveDatabase }, feeds] = await Promise.all([openKeeper(), openFeeds()]);
  return { feeds, db: archiveDatabase() };
}

/** What fails is tried again when the alarm rings or the background starts the next time. */
function quietly(work: () => Promise<void>): void {
  work().catch(() => undefined);
}
