import { parseHTML } from 'linkedom/worker';
import { browser } from 'wxt/browser';
import type { AddedFeed } from '../../lib/model/feed';
import type { ArchiveDatabase } from '../../lib/store/database';
import { tellFeedsChanged } from '../shared/feedChannel';
import { sitePattern } from '../shared/sitePattern';
import { addFeed as add } from './addFeed';
import { archiveStore } from './archiveStore';
import { setFeedAlarm } from './feedAlarm';
import type { FeedWorld } from './feedWorld';
import { nextTime, pollFeeds, type Which } from './pollFeeds';

/** One round of asking at a time. */
const LOCK = 'backstory-feeds';

/** Asks feeds now, takes what is new, and sets the alarm for the next. Rounds come one after the other. True where articles came. */
export async function askFeeds(db: ArchiveDatabase, which: Which): Promise<boolean> {
  const round = await navigator.locks.request(LOCK, () => pollFeeds(which, worldOf(db)));
  await setFeedAlarm(round.nextAt);
  tellFeedsChanged();
  return round.articles;
}

/** Follows the feed of an address; see `addFeed`. */
export async function addFeed(
  db: ArchiveDatabase,
  wanted: { address: string; group: string },
): Promise<AddedFeed> {
  const world = worldOf(db);
  const added = await add(wanted, world);
  if (added.state === 'added') {
    await setFeedAlarm(await nextTime(world));
    tellFeedsChanged();
  }
  return added;
}

/** Sets the alarm anew after a view changed which feeds are followed. */
export async function refreshAlarm(db: ArchiveDatabase): Promise<void> {
  await setFeedAlarm(await nextTime(worldOf(db)));
}

/** The world as the background has it. */
function worldOf(db: ArchiveDatabase): FeedWorld {
  return {
    store: archiveStore(db),
    allowed: (address) => browser.permissions.contains({ origins: [sitePattern(address)] }),
    parseHtml: (html) => parseHTML(html).document,
    fetch: (address, init) => fetch(address, init),
    now: Date.now,
    random: Math.random,
  };
}
