import { askFeed, type FeedAnswer } from '../../lib/importers/feeds/askFeed';
import { typedAddress } from '../../lib/importers/feeds/feedAddress';
import { findFeeds } from '../../lib/importers/feeds/findFeeds';
import type { AddedFeed } from '../../lib/model/feed';
import { newFeedRow } from '../../lib/store/feeds/feedRow';
import type { FeedWorld } from './feedWorld';
import { keepAnswer } from './pollFeed';

/** Where sites have their feed that do not link to it: what the larger publishing systems use. */
const USUAL_PLACES = ['/feed', '/rss', '/feed.xml', '/rss.xml', '/atom.xml', '/index.xml'];

const NEVER_ASKED = { etag: null, lastModified: null };

/** An address that the reader wants to follow, with the group it goes to ('' for none). */
interface Wanted {
  address: string;
  group: string;
}

/**
 * Follows the feed of an address whose site the reader has just allowed, and takes what it has. Where
 * the address is a page, its one feed on the same site is followed, or the reader chooses. Throws a
 * named `StoreError`.
 */
export async function addFeed({ address, group }: Wanted, world: FeedWorld): Promise<AddedFeed> {
  const wanted = typedAddress(address);
  if (wanted === null) return { state: 'failed', kind: 'not found' };
  const answer = await ask(wanted, world);
  if ('state' in answer) return answer;
  const { page } = answer.given.state === 'failed' ? answer.given : { page: null };
  if (page === null) return follow(wanted, group, answer.given, world);
  const feeds = findFeeds(world.parseHtml(page.text), page.address);
  const offered = feeds.length > 0 ? feeds : await usualPlaces(page.address, world);
  if (offered.length === 0) return { state: 'failed', kind: 'page' };
  const [only, second] = offered;
  if (only === undefined || second !== undefined || !(await world.allowed(only.address)))
    return { state: 'choose', feeds: offered };
  const own = await ask(only.address, world);
  return 'state' in own ? own : follow(only.address, group, own.given, world);
}

/** What an address answers, unless it is followed or may not be asked. */
async function ask(address: string, world: FeedWorld): Promise<AddedFeed | { given: FeedAnswer }> {
  const followed = await world.store.find(address);
  if (followed !== null) return { state: 'followed already', address, title: followed.title };
  if (!(await world.allowed(address))) return { state: 'failed', kind: 'no access' };
  return { given: await askFeed(address, NEVER_ASKED, world) };
}

async function follow(
  address: string,
  group: string,
  answer: FeedAnswer,
  world: FeedWorld,
): Promise<AddedFeed> {
  if (answer.state === 'failed') return { state: 'failed', kind: answer.kind };
  if (answer.state === 'unchanged') return { state: 'failed', kind: 'no feed' };
  const { feed } = answer;
  // An address that sends on to a feed that is followed is that feed.
  const there = answer.address === address ? null : await world.store.find(answer.address);
  if (there !== null) return { state: 'followed already', address: there.id, title: there.title };
  const title = feed.title.replace(/\s+/g, ' ').trim() || new URL(address).hostname;
  const added = { address, title, site: feed.site, group };
  const now = world.now();
  await world.store.add(added, now);
  await keepAnswer(newFeedRow(added, now), answer, world);
  return { state: 'added', address, title };
}

/** The first feed that lies where feeds usually do on the site of a page that links to none. */
async function usualPlaces(page: string, world: FeedWorld) {
  for (const place of USUAL_PLACES) {
    const { href: address } = new URL(place, page);
    const answer = await askFeed(address, NEVER_ASKED, world);
    if (answer.state === 'read') return [{ address, title: answer.feed.title.trim() }];
    // A site that does not answer at all does not do so six times.
    if (answer.state === 'failed' && answer.kind !== 'not found' && answer.kind !== 'page') break;
  }
  return [];
}
