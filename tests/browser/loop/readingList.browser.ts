import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../harness/eventually';
import { inBrowsers } from '../harness/inBrowsers';
import { LOCAL } from './samplePage';

const FIRST = 45_000;

/** Stories of one harbour that are told apart. */
const STORIES: Record<string, string[]> = {
  ferry: [
    'The ferry to the outer islands of Port Selmar will sail twice a day from May on, Ines Varga of the works office told the council on Tuesday evening.',
    'Fishermen had asked for it since a winter in which storms kept the old boat in the harbour for weeks and the shelves of the island shop stayed empty.',
    'The new boat carries ninety people and twelve cars; it was built in the yard across the bay, where forty welders had worked on it since the autumn.',
  ],
  library: [
    'The town library of Port Selmar opens again in June after two years of work on its roof, the mayor Astrid Holm announced on Friday in the reading room.',
    'Readers had carried eleven thousand books through the snow to the gymnasium of the old school, where they stood in crates beneath the basketball hoops.',
    'A donor who does not want to be named paid for the lamps, and pupils of the craft college made the new tables from the oaks felled at the station.',
  ],
};

function page(name: string): string {
  const paragraphs = [...(STORIES[name] ?? []), ...(STORIES[name] ?? [])].map((each, at) =>
    at < 3 ? each : `Later it was said again: ${each}`,
  );
  return `<!doctype html><html lang="en"><head><title>News of the ${name}</title><meta property="og:type" content="article"><meta property="article:published_time" content="2021-03-04"></head><body><article><h1>News of the ${name}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</article></body></html>`;
}

inBrowsers('the reading list in the library', (suite) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backstory-list-'));
  const asked: { path: string; at: number; cookie: string; referer: string }[] = [];
  let server: Server;
  let origin = '';
  let library: Page;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { url = '', headers } = request;
      if (url !== '/favicon.ico')
        asked.push({
          path: url,
          at: Date.now(),
          cookie: headers.cookie ?? '',
          referer: headers.referer ?? '',
        });
      const story = url.slice(1);
      const known = Object.hasOwn(STORIES, story);
      response.writeHead(known ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'set-cookie': 'known=reader',
      });
      response.end(known ? page(story) : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    library = await suite.reader.openExtensionPage('library.html');
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const words = () => library.evaluate(() => document.body.innerText);
  const section = () =>
    library.evaluate(
      () => document.querySelector('#reading-list')?.closest('section')?.textContent ?? '',
    );
  const press = async (name: string): Promise<void> => {
    const button = await eventually(async () => {
      const found = await library.evaluateHandle(
        (wanted) =>
          [...document.querySelectorAll('button')].find(
            (each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted,
          ) ?? null,
        name,
      );
      return found.asElement() as ElementHandle<HTMLButtonElement> | null;
    });
    await library.bringToFront();
    await button?.click();
  };
  const choose = async (name: string, text: string): Promise<void> => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    await library.bringToFront();
    const input = await eventually(() => library.$('.add input[type=file]:not(:disabled)'));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  };

  it('asks what the columns of a table are, and reads it so', async () => {
    const text = [
      'Headline;Words;Day',
      `The quay;"${(STORIES['ferry'] ?? []).join(' ')}";3/4/2021`,
      '"Open;"broken;3/4/2021',
      `The pier;"${(STORIES['library'] ?? []).join(' ')}";5/6/2021`,
    ].join('\n');
    await choose('news.csv', text);
    await library.waitForSelector('#table-order-day');
    expect(
      await library.$$eval('.table-kind', (kinds) =>
        kinds.map((kind) => (kind as HTMLSelectElement).value),
      ),
    ).toEqual(['title', 'text', 'date']);
    await library.$eval('#table-order-day', (radio) => (radio as HTMLElement).click());
    await press('Import');
    await eventually(words, (said) => said.includes('2 articles added'), FIRST);
    const said = await words();
    expect(said).toContain('Line 3');
    for (const date of ['3 April 2021', '5 June 2021'])
      await eventually(words, (all) => all.includes(date));
  }, 90_000);

  it('lists what an export has only the addresses of, and fetches nothing', async () => {
    await suite.reader.grantHostAccess(LOCAL);
    // Asked for too, because most sites send on to it.
    await suite.reader.grantHostAccess(LOCAL.replace('http', 'https'));
    await choose(
      'export.csv',
      `title,url,time_added,tags,status\n${['ferry', 'library', 'gone']
        .map((name) => `The ${name},${origin}/${name},1698568488,sea,unread`)
        .join('\n')}\nElsewhere,https://elsewhere.example/1,1698568400,,unread\n`,
    );
    await eventually(words, (said) => said.includes('4 pages put on your reading list'), FIRST);
    await eventually(section, (said) => said.includes('The 4 pages'));
    expect(asked).toEqual([]);
  }, 60_000);

  it('takes a page in when it is opened', async () => {
    const tab = await suite.reader.openPage(`${origin}/ferry`);
    await library.bringToFront();
    await eventually(section, (said) => said.includes('The 3 pages'), FIRST);
    await tab.close();
    await eventually(words, (said) => said.includes('News of the ferry'), FIRST);
  }, 90_000);

  it('fetches the rest after a word, politely and without cookies, and says what did not come', async () => {
    await library.$eval('.listed-summary', (summary) => (summary as HTMLElement).click());
    await press('Remove Elsewhere from the list');
    await eventually(section, (said) => said.includes('The 2 pages'));
    await press('Fetch all now…');
    await eventually(section, (said) => said.includes('The sites see your internet address'));
    asked.length = 0;
    await press('Allow and fetch');
    await eventually(section, (said) => said.includes('The reading list was fetched'), FIRST);
    expect(asked.map(({ path }) => path).sort()).toEqual(['/gone', '/library']);
    for (const { cookie, referer } of asked) expect([cookie, referer]).toEqual(['', '']);
    const [first, second] = asked.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1_900);
    await eventually(section, (said) => said.includes('The page is not there any more'));
    // A worker that analyses may have to be started anew, once or twice, on a loaded machine.
    await eventually(words, (said) => said.includes('News of the library'), 2 * FIRST);
    expect(await words()).toContain('From your reading list');
  }, 180_000);

  it('is gone when all is removed', async () => {
    await press('Remove all…');
    await press('Remove all');
    await eventually(section, (said) => !said.includes('The page'));
    expect(await suite.reader.errors()).toEqual([]);
  });
});
