import { askFeed, type FeedAnswer } from '../../lib/importers/feeds/askFeed';
import { outletName } from '../../lib/importers/feeds/outletName';
import { pauseAfter, pauseAfterFailure } from '../../lib/importers/feeds/whenToAsk';
import type { FeedRow } from '../../lib/store/feeds/feedRow';
import type { FeedWorld } from './feedWorld';
import { takeEntries } from './takeEntries';

/** Milliseconds until a feed whose site is not allowed is looked at again; allowing the site does so at once. */
const UNTIL_ALLOWED = 86_400_000;

/**
 * Asks one feed and takes what is new: articles into the inbox, addresses onto the reading list, then
 * what was seen into its row, so that what is cut off between is taken again and found to be there.
 * True where articles came.
 */
export async function pollFeed(row: FeedRow, world: FeedWorld): Promise<boolean> {
  if (!(await world.allowed(row.id))) {
    await failed(row, { kind: 'no access', retryAfter: null }, world);
    return false;
  }
  return keepAnswer(row, await askFeed(row.id, row, world), world);
}

/** Keeps what a feed answered; see {@link pollFeed}. */
export async function keepAnswer(
  row: FeedRow,
  answer: FeedAnswer,
  world: FeedWorld,
): Promise<boolean> {
  const { store } = world;
  if (answer.state === 'failed') {
    await failed(row, answer, world);
    return false;
  }
  const now = world.now();
  const asked = { lastAsked: now, failure: null };
  if (answer.state === 'unchanged') {
    await store.change(row.id, ({ pause }) => ({ ...asked, nextAt: now + pause }));
    return false;
  }
  const { feed, validators } = answer;
  const { sources, addresses, seen } = takeEntries(feed, row.id, row.seen, world.parseHtml);
  await store.put(sources, row.id, now);
  const listed = await store.list(addresses, row.id, now);
  const pause = pauseAfter(feed, now, world.random());
  await store.change(row.id, ({ title, site }) => ({
    ...asked,
    ...validators,
    title: title || feed.title.trim() || (outletName(feed) ?? ''),
    site: feed.site ?? site,
    pause,
    nextAt: now + pause,
    seen,
    ...(sources.length + listed === 0
      ? {}
      : { lastNew: now, articles: sources.length, addresses: listed }),
  }));
  return sources.length > 0;
}

async function failed(
  row: FeedRow,
  { kind, retryAfter }: Pick<Extract<FeedAnswer, { state: 'failed' }>, 'kind' | 'retryAfter'>,
  { store, now, random }: FeedWorld,
): Promise<void> {
  const at = now();
  await store.change(row.id, ({ failure, on, lastAsked }) => {
    const count = (failure?.count ?? 0) + 1;
    const since = failure?.kind === kind ? failure.since : at;
    const asks = kind !== 'no access';
    return {
      lastAsked: asks ? at : lastAsked,
      failure: { kind, since, count },
      nextAt: at + (asks ? pauseAfterFailure(count, retryAfter, random()) : UNTIL_ALLOWED),
      // A feed that is gone for good (410) says that nobody is to ask again.
      on: on && kind !== 'gone',
    };
  });
}
