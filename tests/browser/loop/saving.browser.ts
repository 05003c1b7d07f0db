import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../harness/eventually';
import { inBrowsers } from '../harness/inBrowsers';
import { askPage, markedWords } from './askPage';
import { LOCAL, serveFolder } from './samplePage';

const FIRST = 45_000;

const head = (title: string, date: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="${date}">`;

const prose = (about: string) =>
  `<p>${about} The harbour office said on Tuesday that repairs would take until spring, and that ships would be sent to the northern quay while the wall is closed.</p>
<p>Dockers had warned of cracks for two winters, according to minutes of the council, which put the work off each time because of its cost.</p>`;

/** A story whose text comes from scripts, a shadow root and a frame, beside what the reader types. */
const STORY = `${head('Harbour wall closed after winter storm', '2024-02-06T09:00:00Z')}
<h1>Harbour wall closed after winter storm</h1>
<article>${prose('Engineers led by Ines Varga closed the harbour wall of Port Selmar.')}<div id="late"></div><x-part></x-part>
<iframe id="frame"></iframe></article>
<form><textarea id="note"></textarea><input id="mail"></form>
<script>
document.getElementById('late').innerHTML = '<p>The mayor, Tomas Lindqvist, told the council on Monday that the town would pay for the works without new loans.</p>';
document.querySelector('x-part').attachShadow({ mode: 'open' }).innerHTML = '<p>Fishermen asked Rosa Delmonte, who speaks for their union, how they would land the catch until the summer comes.</p>';
document.getElementById('frame').srcdoc = '<p>A fund set up by Henrik Osterman will lend money to crews that cannot work while the northern quay is full.</p>';
</script>`;

const PAGES: Record<string, string> = {
  'story.html': STORY,
  'later.html': `${head('Quay fills as repairs drag on', '2024-03-09T09:00:00Z')}<h1>Quay fills as repairs drag on</h1><article>
<p>Tomas Lindqvist said that Rosa Delmonte and Henrik Osterman had agreed on a plan with Ines Varga for the weeks in which the wall is closed.</p>${prose('')}</article>`,
  'form.html': `<!doctype html><title>Notes of the reading club</title><main><h1>Notes of the reading club</h1><p>We read a book about Port Selmar this month, and everybody liked the chapter on the harbour, which was built by Ines Varga’s grandfather and rebuilt after the great storm by the town itself.</p><p>Next month we meet at the library again, at the usual hour, and bring what we found about the fishermen.</p></main>`,
  'thin.html': `<!doctype html><title>Sign in</title><form><input><button>Sign in</button></form>`,
};

inBrowsers('saving the page being read', (suite) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backstory-saving-'));
  for (const [name, html] of Object.entries(PAGES)) writeFileSync(path.join(folder, name), html);
  const site = serveFolder(folder);
  beforeAll(() => suite.reader.grantHostAccess(LOCAL));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = async (name: string): Promise<Page> => {
    const page = await suite.reader.openPage(`${site.origin}/${name}`);
    await page.bringToFront();
    return page;
  };
  /** As the sidebar asks for the page in front. */
  const ask = (call: 'savePage' | 'savedSince') =>
    suite.reader.inExtension(async (call) => {
      const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
      const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
      const message = { to: 'background', call, input: { tab: tab?.id } };
      const answer: unknown = await api.runtime.sendMessage(message);
      return (answer as { output: unknown }).output;
    }, call);
  /** Titles of the articles of a source. */
  const titles = () =>
    suite.reader.inExtension(
      () =>
        new Promise<string[]>((resolve) => {
          const opening = indexedDB.open('backstory');
          opening.addEventListener('success', () => {
            const all = opening.result.transaction('docs').objectStore('docs').getAll();
            all.addEventListener('success', () => {
              opening.result.close();
              resolve(
                all.result
                  .filter(({ source }: { source: string }) => source === 'saved:')
                  .map(({ card }: { card: string[] }) => card[1] ?? ''),
              );
            });
          });
        }),
    );

  it('keeps a story once, and leaves the page as it was', async () => {
    const page = await open('story.html');
    await eventually(
      () => askPage(suite.reader, page),
      (read) => read !== null,
      FIRST,
    );
    await page.type('#note', 'what the reader thinks of it');
    await page.type('#mail', 'reader@home.test');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    expect(await ask('savedSince')).toBeNull();
    expect(await ask('savePage')).toEqual({ state: 'saved', waiting: false });
    expect(await ask('savePage')).toMatchObject({ state: 'there' });
    expect(await ask('savedSince')).toBeGreaterThan(1.7e12);
    expect(await titles()).toEqual(['Harbour wall closed after winter storm']);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });

  it('has kept what a script, a shadow root and a frame showed', async () => {
    const page = await open('later.html');
    const marked = await eventually(
      () => markedWords(suite.reader, page),
      (words) => words.length > 3,
      FIRST,
    );
    expect(marked).toEqual(
      expect.arrayContaining(['Tomas Lindqvist', 'Rosa Delmonte', 'Henrik Osterman', 'Ines Varga']),
    );
    await page.close();
  });

  it('saves by the key, also a page that is not judged an article', async () => {
    const page = await open('form.html');
    // Firefox gives keys to pages that have the focus.
    await page.mouse.click(300, 40);
    await suite.reader.runCommand('save-page');
    await eventually(titles, (found) => found.includes('Notes of the reading club'), FIRST);
    expect(await suite.reader.badgeText(page)).toBe('✓');
    await page.close();
  });

  it('says why it keeps nothing', async () => {
    const page = await open('thin.html');
    expect(await ask('savePage')).toMatchObject({
      state: 'refused',
      why: expect.stringMatching(/No running text/),
    });
    expect(await titles()).toHaveLength(2);
    await page.close();
  });

  it('saves by itself what was read for long enough, where the reader chose that, and nothing of excepted sites', async () => {
    const choose = (except: string[]) =>
      suite.reader.inExtension(async (except) => {
        const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
        await api.storage.local.set({ saving: { automatic: true, seconds: 5, except } });
      }, except);
    await choose(['127.0.0.1']);
    const excepted = await open('later.html');
    await new Promise((resolve) => setTimeout(resolve, 7000));
    expect(await titles()).toHaveLength(2);
    await excepted.close();
    await choose([]);
    const page = await open('later.html');
    await eventually(titles, (found) => found.includes('Quay fills as repairs drag on'), FIRST);
    await page.close();
  });
});
