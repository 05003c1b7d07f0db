import { describe, expect, it } from 'vitest';
import { pollFeeds } from '../../../entrypoints/feeds/pollFeeds';
import type { FeedStore } from '../../../entrypoints/feeds/feedWorld';
import { newFeedRow } from '../../../lib/store/feeds/feedRow';
import { escaped, paragraphs, rss } from '../../importers/feeds/readFeed';
import { memoryWorld, type Web } from './memoryWorld';

const A = 'https://a.example/feed';
const HOUR = 3_600_000;

const article = (id: string, more = '') =>
  `<item><guid isPermaLink="false">${id}</guid><title>Story ${id}</title><link>https://a.example/${id}</link><description>${escaped(`<p>About ${id}.</p>${paragraphs(200)}${more}`)}</description></item>`;
const teaser = (id: string) =>
  `<item><title>Teaser ${id}</title><link>https://a.example/${id}</link></item>`;

function following(web: Web, addresses = [A], allowed?: (address: string) => boolean) {
  const memory = memoryWorld(web, allowed === undefined ? {} : { allowed });
  for (const address of addresses) {
    const feed = { address, title: '', site: null, group: '' };
    memory.rows.set(address, newFeedRow(feed, memory.clock.now));
  }
  const row = (address = A) => {
    const found = memory.rows.get(address);
    if (found === undefined) throw new Error('No such feed.');
    return found;
  };
  return { ...memory, row };
}

describe('asking feeds', () => {
  it('takes articles oldest first and lists teasers, once', async () => {
    const { world, web, kept, listed, row, clock } = following({
      [A]: { body: rss(article('2') + teaser('t') + article('1')), headers: { etag: '"1"' } },
    });
    const first = await pollFeeds('due', world);
    expect(first).toEqual({ articles: true, nextAt: clock.now + 2 * HOUR });
    expect(kept.map(({ extracted }) => extracted.title)).toEqual(['Story 1', 'Story 2']);
    expect(listed.map(({ url }) => url)).toEqual(['https://a.example/t']);
    expect(row()).toMatchObject({
      title: 'Selmar Gazette',
      etag: '"1"',
      articles: 2,
      addresses: 1,
    });
    clock.now += 3 * HOUR;
    web[A] = {
      body: rss(article('3') + article('2') + teaser('t') + article('1')),
      headers: { etag: '"2"' },
    };
    expect((await pollFeeds('due', world)).articles).toBe(true);
    expect(kept.map(({ extracted }) => extracted.title)).toEqual(['Story 1', 'Story 2', 'Story 3']);
    expect(listed).toHaveLength(1);
  });

  it('asks nobody before it is due, and no paused feed but by its address', async () => {
    const { world, asked, rows, row, clock } = following({ [A]: { body: rss(teaser('1')) } });
    rows.set(A, { ...row(), nextAt: clock.now + 1 });
    await pollFeeds('due', world);
    rows.set(A, { ...row(), on: false, nextAt: 0 });
    expect((await pollFeeds('due', world)).nextAt).toBeNull();
    await pollFeeds('all', world);
    expect(asked).toHaveLength(0);
    await pollFeeds({ address: A }, world);
    expect(asked).toHaveLength(1);
  });

  it('asks with what the server said of its version, and waits as the feed is', async () => {
    const { world, asked, row, clock } = following({
      [A]: { body: rss(teaser('1'), '<title>A</title><ttl>240</ttl>'), headers: { etag: '"1"' } },
    });
    await pollFeeds('due', world);
    clock.now += 5 * HOUR;
    await pollFeeds('due', world);
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    expect(row()).toMatchObject({
      lastAsked: clock.now,
      nextAt: clock.now + 4 * HOUR,
      failure: null,
    });
  });

  it('takes a rewording only where the feed says that it is one', async () => {
    const entry = (words: string, updated: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>1</id><title>One</title><link href="https://a.example/1"/><published>2024-02-05T10:00:00Z</published>${updated}<content type="html">${escaped(paragraphs(200) + words)}</content></entry></feed>`;
    const { world, web, kept } = following({ [A]: { body: entry('', '') } });
    await pollFeeds('all', world);
    web[A] = { body: entry('<p>An advertisement.</p>', '') };
    await pollFeeds('all', world);
    expect(kept).toHaveLength(1);
    web[A] = { body: entry('<p>An advertisement.</p>', '<updated>2024-02-06T10:00:00Z</updated>') };
    await pollFeeds('all', world);
    expect(kept).toHaveLength(1);
    web[A] = {
      body: entry('<p>The mayor has answered.</p>', '<updated>2024-02-06T11:00:00Z</updated>'),
    };
    await pollFeeds('all', world);
    expect(kept.map(({ extracted }) => extracted.updated?.value ?? null)).toEqual([
      null,
      '2024-02-06T11:00:00Z',
    ]);
  });

  it('waits longer after each failure, then as before', async () => {
    const { world, web, row, clock } = following({ [A]: { status: 500 } });
    const pauses: number[] = [];
    const began = clock.now;
    for (let count = 0; count < 3; count++) {
      await pollFeeds('due', world);
      pauses.push(row().nextAt - clock.now);
      clock.now = row().nextAt;
    }
    expect(pauses).toEqual([HOUR, 2 * HOUR, 4 * HOUR]);
    expect(row().failure).toEqual({ kind: 'server error', since: began, count: 3 });
    web[A] = { body: rss(teaser('1')) };
    await pollFeeds('due', world);
    expect(row()).toMatchObject({ failure: null, nextAt: clock.now + 2 * HOUR });
  });

  it('waits as long as a busy server asks, and leaves one that is gone', async () => {
    const busy = following({ [A]: { status: 429, headers: { 'retry-after': '36000' } } });
    await pollFeeds('due', busy.world);
    expect(busy.row().nextAt - busy.clock.now).toBe(10 * HOUR);
    const gone = following({ [A]: { status: 410 } });
    expect((await pollFeeds('due', gone.world)).nextAt).toBeNull();
    expect(gone.row()).toMatchObject({ on: false, failure: { kind: 'gone' } });
  });

  it('asks no site that is not allowed, and asks it at once when it is', async () => {
    let allowed = false;
    const { world, asked, row, clock } = following(
      { [A]: { body: rss(teaser('1')) } },
      [A],
      () => allowed,
    );
    await pollFeeds('due', world);
    expect(asked).toHaveLength(0);
    expect(row()).toMatchObject({ lastAsked: null, failure: { kind: 'no access' } });
    clock.now += HOUR;
    await pollFeeds('due', world);
    expect(row().failure?.count).toBe(1);
    allowed = true;
    await pollFeeds('allowed', world);
    expect(row()).toMatchObject({ lastAsked: clock.now, failure: null });
  });

  it('goes on with the others where one is broken, and asks no more than a round holds', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `https://s${at}.example/feed`);
    const web: Web = Object.fromEntries(
      many.map((address, at) => [
        address,
        { body: at % 2 === 0 ? '<rss' : rss(teaser(String(at))) },
      ]),
    );
    const { world, asked, listed } = following(web, many);
    expect((await pollFeeds('due', world)).nextAt).toBe(world.now());
    expect(asked).toHaveLength(24);
    await pollFeeds('due', world);
    expect([asked.length, listed.length]).toEqual([30, 15]);
  });

  it('takes again what was cut off before it was kept', async () => {
    const { world, row } = following({ [A]: { body: rss(article('1')) } });
    const put: FeedStore['put'] = () => Promise.reject(new Error('The disk is full.'));
    await expect(pollFeeds('due', { ...world, store: { ...world.store, put } })).rejects.toThrow(
      'full',
    );
    expect(row().seen).toEqual([]);
    expect((await pollFeeds('due', world)).articles).toBe(true);
  });
});
