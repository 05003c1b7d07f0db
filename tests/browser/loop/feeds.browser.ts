import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../harness/eventually';
import { inBrowsers } from '../harness/inBrowsers';
import { FeedServer, type ServedEntry } from './feedServer';
import { LOCAL } from './samplePage';

const FIRST = 45_000;

const WALL_WORDS = [
  'The plan for the harbour wall was put before the town council of Port Selmar on Tuesday evening, after a winter in which two storms had torn stones out of the quay and left the northern berths without lights.',
  'It will cost more than the town has set aside, said Ines Varga, who leads its works office, and a loan from the regional bank would have to be paid back over fifteen years.',
  'The plan found the support of the dockers, whose spokesman Tomas Lindqvist told the meeting that crews had been sent home on eleven days since November because nobody would vouch for the wall.',
  'Rosa Delmonte of the ratepayers called it a waste, asked why an older plan had been dropped without a word, and wants the matter put to a vote of all residents in the spring.',
  'The harbour board meets on the last Friday of the month and may, under its charter of 1931, send the plan back twice before the council has to decide by itself.',
];
const TRAM_WORDS = [
  'Trams to the market of Port Selmar will run along the canal and no longer through the old lanes, the transport office announced on Thursday, three weeks after shopkeepers had closed their doors for a day in protest.',
  'Henrik Osterman, who drew the new line, said that the bend at the bakery had always been too narrow for the longer cars which the town ordered last summer from a maker in the south.',
  'Passengers will walk two hundred metres further to the stalls, yet they gain a stop beside the hospital, where nurses had collected four thousand names on a list that Mayor Astrid Holm received in person.',
  'Work on the rails begins after Easter and lasts until the autumn fair, during which buses are to leave every six minutes from the station; tickets stay at the same price as before.',
  'An association of cyclists fears for the path under the plane trees and has asked a court in the county seat to look at the permit before the first tree is felled in March.',
];

const WALL: ServedEntry = {
  slug: 'wall',
  title: 'Council hears plan for the harbour wall',
  date: '2024-02-06T09:30:00Z',
  paragraphs: WALL_WORDS,
  whole: true,
};
const FERRY: ServedEntry = {
  slug: 'ferry',
  title: 'Ferry to the islands may sail at night',
  date: '2024-02-05T07:00:00Z',
  paragraphs: ['The night ferry to the islands may sail from May on.'],
  whole: false,
};
const TRAM: ServedEntry = {
  slug: 'tram',
  title: 'Tram line to the market is drawn anew',
  date: '2024-02-08T16:00:00Z',
  paragraphs: TRAM_WORDS,
  whole: true,
};

inBrowsers('following feeds', (suite) => {
  const server = new FeedServer([WALL, FERRY]);
  const folder = mkdtempSync(path.join(tmpdir(), 'backstory-feeds-'));
  let library: Page;
  beforeAll(async () => {
    await server.listen();
    await suite.reader.grantHostAccess(LOCAL);
    library = await suite.reader.openExtensionPage('library.html');
    await library.waitForSelector('#feed-address');
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const feed = () => `${server.origin}/news.xml`;
  const text = () =>
    library.$eval('#feeds', (heading) => heading.closest('section')?.innerText ?? '');
  const press = async (page: Page, name: string) => {
    const button = await eventually(async () => {
      const found = await page.evaluateHandle(
        (wanted) =>
          [...document.querySelectorAll('button')].find(
            (each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted,
          ) ?? null,
        name,
      );
      return found.asElement() as ElementHandle<HTMLButtonElement> | null;
    });
    await page.bringToFront();
    await button?.click();
  };
  /** All rows of a table of the archive. */
  const rows = <T>(table: string) =>
    suite.reader.inExtension(
      (table) =>
        new Promise<T[]>((resolve) => {
          const opening = indexedDB.open('backstory');
          opening.addEventListener('success', () => {
            const all = opening.result.transaction(table).objectStore(table).getAll();
            all.addEventListener('success', () => {
              opening.result.close();
              resolve(all.result as T[]);
            });
          });
        }),
      table,
    );
  const titles = async () =>
    (await rows<{ source: string; card: string[] }>('docs'))
      .filter(({ source }) => source === `feed:${feed()}`)
      .map(({ card }) => card[1] ?? '')
      .sort();

  it('finds the feed of a site, follows it and takes what it holds whole', async () => {
    // The site knows the reader by a cookie, which the feed must not be asked with.
    const page = await suite.reader.openPage(`${server.origin}/`);
    await page.close();
    await library.bringToFront();
    await library.type('#feed-address', `${server.origin}/`);
    await library.keyboard.press('Enter');
    await eventually(text, (words) => words.includes('You follow Selmar Gazette now.'), FIRST);
    await eventually(titles, (found) => found.length === 1, FIRST);
    expect(await titles()).toEqual([WALL.title]);
    const listed = await rows<{ url: string; title: string }>('readingList');
    expect(listed.map(({ url, title }) => [url, title])).toEqual([
      [`${server.origin}/ferry.html`, FERRY.title],
    ]);
    expect(await text()).toMatch(/1 new article and 1 address for the reading list just now/);
  });

  it('asks without cookies and referrer, and only for what changed', async () => {
    await press(library, 'Check now: Selmar Gazette');
    await eventually(
      () => server.asked.at(-1)?.status,
      (status) => status === 304,
    );
    for (const { headers } of server.asked)
      expect([headers.cookie, headers.referer, headers.origin]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    expect(await titles()).toEqual([WALL.title]);
  });

  it('is woken by its alarm when the feed is due, and takes only what is new', async () => {
    server.entries = [TRAM, ...server.entries];
    await suite.reader.inExtension(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('backstory');
          opening.addEventListener('success', () => {
            const transaction = opening.result.transaction('feeds', 'readwrite');
            const feeds = transaction.objectStore('feeds');
            feeds.openCursor().addEventListener('success', ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              cursor?.update({ ...cursor.value, nextAt: 0 });
            });
            transaction.addEventListener('complete', () => {
              opening.result.close();
              resolve();
            });
          });
        }),
    );
    await suite.reader.stopBackground();
    const due = await suite.reader.inExtension(async () => {
      const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
      const alarm = await api.alarms.get('feeds');
      await api.alarms.create('feeds', { when: Date.now() + 1_000 });
      return alarm?.scheduledTime ?? 0;
    });
    // It was set for later, by what the feed says of itself.
    expect(due).toBeGreaterThan(Date.now() + 20 * 60_000);
    await eventually(titles, (found) => found.length === 2, FIRST);
    expect(await titles()).toEqual([WALL.title, TRAM.title].sort());
    expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"2"');
    expect(await rows('readingList')).toHaveLength(1);
  });

  it('says when a feed is gone, and asks it no more', async () => {
    server.status = 410;
    await press(library, 'Check now: Selmar Gazette');
    await eventually(text, (words) => words.includes('gone for good'));
    expect(await text()).toContain('Paused');
    server.status = 200;
    await press(library, 'Go on with Selmar Gazette');
    await eventually(text, (words) => !words.includes('gone for good'));
  });

  it('has no barrier, whatever it says and asks', async () => {
    await press(library, 'Stop following Selmar Gazette');
    await library.evaluate(axe.source);
    const violations = await library.evaluate(async () => {
      const tool: typeof axe = Reflect.get(globalThis, 'axe');
      const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const { violations: found } = await tool.run('section[aria-labelledby=feeds]', { runOnly });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    });
    expect(violations).toEqual([]);
    await press(library, 'Go on following');
  });

  it('takes a list of feeds in', async () => {
    const file = path.join(folder, 'feeds.opml');
    writeFileSync(
      file,
      `<opml version="2.0"><body><outline text="Harbours"><outline text="Gone" type="rss" xmlUrl="${server.origin}/gone.xml"/></outline><outline text="Selmar" xmlUrl="${feed()}"/></body></opml>`,
    );
    const input = await library.$('.feed-foot input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await eventually(text, (words) => words.includes('The list has 2 feeds on 1 site.'));
    await press(library, 'Follow them');
    await eventually(text, (words) => words.includes('1 feed added.'));
    await eventually(text, (words) => words.includes('There is nothing at this address any more.'));
    expect(await text()).toContain('Harbours');
    await press(library, 'Stop following Gone');
    await press(library, 'Stop following');
    await eventually(text, (words) => !words.includes('Harbours'));
  });

  it('leaves a feed with its articles where the reader says so', async () => {
    await press(library, 'Stop following Selmar Gazette');
    await press(library, 'Stop and delete them');
    await eventually(text, (words) => words.includes('You follow no feeds yet.'));
    await eventually(titles, (found) => found.length === 0, FIRST);
    const alarm = await suite.reader.inExtension(async () => {
      const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
      return (await api.alarms.get('feeds')) ?? null;
    });
    expect(alarm).toBeNull();
  });

  it('offers the feed of the page being read beside its story', async () => {
    const page = await suite.reader.openPage(`${server.origin}/wall.html`);
    const tab = await suite.reader.inExtension(async (url) => {
      const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
      return (await api.tabs.query({})).find((each) => each.url === url)?.id ?? null;
    }, `${server.origin}/wall.html`);
    const sidebar = await suite.reader.openExtensionPage(`sidepanel.html?tab=${tab}`);
    const words = () => sidebar.$eval('body', (body) => body.innerText);
    await eventually(words, (said) => said.includes('This site has a feed.'), FIRST);
    await press(sidebar, 'Follow Selmar Gazette');
    await eventually(words, (said) => said.includes('You follow Selmar Gazette now.'), FIRST);
    await eventually(titles, (found) => found.length === 2, FIRST);
    await sidebar.close();
    await page.close();
  });
});
