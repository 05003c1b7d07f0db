import { parseHTML } from 'linkedom/worker';
import type { ArchiveDatabase } from '../../lib/store/database';
import { archiveStore } from './archiveStore';
import type { FeedWorld } from './feedWorld';

export { addFeed } from './addFeed';
export { nextTime, pollFeeds } from './pollFeeds';

/** The world as the background has it. `allowed`: whether the reader allowed the site of an address. */
export function feedWorld(
  db: ArchiveDatabase,
  allowed: (address: string) => Promise<boolean>,
): FeedWorld {
  return {
    store: archiveStore(db),
    allowed,
    parseHtml: (html) => parseHTML(html).document,
    fetch: (address, init) => fetch(address, init),
    now: Date.now,
    random: Math.random,
  };
}
