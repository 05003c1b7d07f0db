import { describe, expect, it } from 'vitest';
import { addFeed } from '../../../entrypoints/feeds/addFeed';
import { rss } from '../../importers/feeds/readFeed';
import { memoryWorld, type Web } from './memoryWorld';

const SITE = 'https://a.example/';
const FEED = 'https://a.example/rss';
const body = rss('<item><title>One</title><link>https://a.example/1</link></item>');
const page = (...links: string[]) =>
  `<!doctype html><html><head>${links.map((href) => `<link rel="alternate" type="application/rss+xml" title="News" href="${href}">`).join('')}</head><body></body></html>`;

const add = (web: Web, address: string, allowed?: (address: string) => boolean) => {
  const memory = memoryWorld(web, allowed === undefined ? {} : { allowed });
  return { ...memory, added: addFeed({ address, group: 'G' }, memory.world) };
};

describe('following a feed', () => {
  it('follows the address of a feed and takes what it has', async () => {
    const { added, rows, listed } = add({ [FEED]: { body } }, 'a.example/rss');
    expect(await added).toEqual({ state: 'added', address: FEED, title: 'Selmar Gazette' });
    expect(rows.get(FEED)).toMatchObject({ title: 'Selmar Gazette', group: 'G', addresses: 1 });
    expect(listed).toHaveLength(1);
  });

  it('follows the one feed that a page has', async () => {
    const { added, rows } = add({ [SITE]: { body: page('/rss') }, [FEED]: { body } }, SITE);
    expect(await added).toMatchObject({ state: 'added', address: FEED });
    expect([...rows.keys()]).toEqual([FEED]);
  });

  it.each<[string, string[], (address: string) => boolean]>([
    ['where a page has more', ['/rss', '/sport'], () => true],
    [
      'where it is on a site that is not allowed',
      ['https://b.example/rss'],
      (address) => address.startsWith(SITE),
    ],
  ])('lets the reader choose %s', async (_, links, allowed) => {
    const { added, rows, asked } = add({ [SITE]: { body: page(...links) } }, SITE, allowed);
    expect(await added).toMatchObject({
      state: 'choose',
      feeds: links.map((href) => ({ address: new URL(href, SITE).href, title: 'News' })),
    });
    expect([rows.size, asked.length]).toEqual([0, 1]);
  });

  it('looks where feeds usually are on a site that links to none', async () => {
    const web = { [SITE]: { body: page() }, 'https://a.example/rss.xml': { body } };
    expect(await add(web, SITE).added).toMatchObject({
      state: 'added',
      address: 'https://a.example/rss.xml',
    });
  });

  it('says where there is none, having asked a handful of places', async () => {
    const { added, asked } = add({ [SITE]: { body: page() } }, SITE);
    expect(await added).toEqual({ state: 'failed', kind: 'page' });
    expect(asked.length).toBeLessThan(10);
  });

  it('follows no feed twice', async () => {
    const memory = memoryWorld({ [FEED]: { body } });
    await addFeed({ address: FEED, group: '' }, memory.world);
    expect(await addFeed({ address: `${FEED}#x`, group: '' }, memory.world)).toMatchObject({
      state: 'followed already',
      title: 'Selmar Gazette',
    });
    expect(memory.asked).toHaveLength(1);
  });

  it.each<[string, Web, string]>([
    ['harbour', {}, 'not found'],
    [FEED, {}, 'not found'],
    [FEED, { [FEED]: { status: 401 } }, 'closed'],
    [FEED, { [FEED]: { body: 'Good morning' } }, 'no feed'],
    [FEED, { [FEED]: { body: '<rss>' } }, 'damaged'],
  ])('says why it cannot follow %s: %#', async (address, web, kind) => {
    const { added, rows } = add(web, address);
    expect(await added).toEqual({ state: 'failed', kind });
    expect(rows.size).toBe(0);
  });

  it('asks no site that is not allowed', async () => {
    const { added, asked } = add({ [FEED]: { body } }, FEED, () => false);
    expect(await added).toEqual({ state: 'failed', kind: 'no access' });
    expect(asked).toHaveLength(0);
  });
});
