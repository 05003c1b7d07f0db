import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { JUNE, MARCH } from '../../sampleRecords';
import { generatedSources } from '../store/generatedArticles';
import { hasShared, sharedPath } from '../../shared';
import { eventually } from '../harness/eventually';
import { inBrowsers } from '../harness/inBrowsers';
import { askPage, markedWords } from './askPage';
import { LOCAL, SAMPLE, serveFolder } from './samplePage';

const FIRST = 45_000;

inBrowsers('the library', (suite) => {
  const site = serveFolder(SAMPLE);
  const folder = mkdtempSync(path.join(tmpdir(), 'backstory-library-'));
  let library: Page;
  let page: Page;
  beforeAll(async () => {
    await suite.reader.grantHostAccess(LOCAL);
    page = await suite.reader.openPage(`${site.origin}/`);
    await eventually(
      () => markedWords(suite.reader, page),
      (words) => words.length > 0,
      FIRST,
    );
    library = await suite.reader.openExtensionPage('library.html');
    await holds(5);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const text = () => library.$eval('body', (body) => body.innerText);
  const holds = (articles: number) =>
    eventually(
      text,
      (words) => new RegExp(`\\b${articles.toLocaleString('en')}\\s+articles?\\b`).test(words),
      FIRST,
    );
  const press = async (label: string) => {
    const button = await eventually(async () => {
      const found = await library.evaluateHandle(
        (wanted) =>
          [...document.querySelectorAll('button')].find((each) => each.textContent === wanted) ??
          null,
        label,
      );
      return found.asElement() as ElementHandle<HTMLButtonElement> | null;
    });
    await button?.click();
  };
  const choose = async (files: string[]) => {
    // While one import runs, no other can begin: the list may show its articles before it has ended.
    const input = await eventually(() => library.$('input[type=file]:not(:disabled)'));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
  };

  it('is emptied after asking, and pages that are open forget', async () => {
    await library.bringToFront();
    await press('Empty the library…');
    await press('Delete everything');
    await holds(0);
    await eventually(
      () => askPage(suite.reader, page),
      (drawn) => drawn?.marks.length === 0,
    );
  });

  it('takes the starter corpus in again', async () => {
    await library.bringToFront();
    await press('Add the starter articles');
    await eventually(text, (words) => words.includes('5 articles added'), FIRST);
    await eventually(
      () => markedWords(suite.reader, page),
      (words) => words.length > 5,
    );
  });

  it.runIf(hasShared)('takes the five seeds in as they are, once', async () => {
    await library.bringToFront();
    await press('Empty the library…');
    await press('Delete everything');
    await holds(0);
    const seeds = readdirSync(sharedPath('seeds')).map((name) => sharedPath('seeds', name));
    await choose(seeds);
    await eventually(
      text,
      (words) =>
        words.includes('Kiyani meets with two US commanders in Rawalpindi') &&
        words.includes('date unknown, after 3 July 2012'),
      FIRST,
    );
    await choose(seeds);
    await eventually(text, (words) => words.includes('5 articles already there'), FIRST);
    await holds(5);
    const marked = await eventually(
      () => markedWords(suite.reader, page),
      (words) => words.length > 5,
    );
    expect(marked).toContain('Islamabad');
  });

  it('says of each file that cannot go in what is wrong and what to do, and takes the others', async () => {
    const file = (name: string, content: string | Buffer) => {
      writeFileSync(path.join(folder, name), content);
      return path.join(folder, name);
    };
    const long = [MARCH, JUNE].join('\n\n');
    await library.bringToFront();
    await choose([
      file('empty.txt', ''),
      file('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2])),
      file('cut.backstory', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2])),
      file('words.txt', 'Only a few words'),
      file('big.txt', Buffer.alloc(50_000_000, 'word ')),
      file(
        'good.jsonl',
        JSON.stringify({ id: 'port', title: 'Port Sella', date: '2021-06-08', text: long }),
      ),
      file('bad.jsonl', '{"id":"x"}\n{"nonsense"'),
    ]);
    const words = await eventually(
      () => library.$eval('.import', (report) => (report as HTMLElement).innerText),
      (said) =>
        said.includes('1 article added') &&
        said.includes('Import finished') &&
        said.includes('bad.jsonl'),
      FIRST,
    );
    for (const name of [
      'empty.txt',
      'picture.txt',
      'cut.backstory',
      'words.txt',
      'big.txt',
      'bad.jsonl',
    ])
      expect(words).toContain(name);
    expect(words).toMatch(/PNG/);
    expect(words).toMatch(/larger than 20 MB/);
    expect(words).toMatch(/Line 2/);
    expect(words).not.toContain('good.jsonl');
    await eventually(text, (said) => said.includes('Port Sella'));
  });

  it('is interrupted when its page closes, says so, and goes on with the same file', async () => {
    const name = path.join(folder, 'generated.jsonl');
    const lines = generatedSources(3000).map(({ id, extracted }) =>
      JSON.stringify({ id, title: extracted.title, text: extracted.text }),
    );
    writeFileSync(name, lines.join('\n'));
    await library.bringToFront();
    await press('Empty the library…');
    await press('Delete everything');
    await holds(0);
    await choose([name]);
    await press('Pause');
    await eventually(text, (said) => said.includes('Import paused'), FIRST);
    await press('Go on');
    // The first commit: two seconds, or a thousand articles; the rest must not come in before the page closes.
    await eventually(text, (said) => /generated\.jsonl\s+File, [\d,]+ articles/.test(said), FIRST);
    await press('Pause');
    await eventually(text, (said) => said.includes('Import paused'), FIRST);
    await library.close();
    library = await suite.reader.openExtensionPage('library.html');
    await eventually(text, (said) => said.includes('An import was interrupted'), FIRST);
    const again = await eventually(() => library.$('.notice input[type=file]'));
    await (again as ElementHandle<HTMLInputElement>).uploadFile(name);
    await eventually(text, (said) => said.includes('3,000 articles added'), 120_000);
    await holds(3000);
    expect(await text()).not.toContain('interrupted');
  }, 240_000);

  it('lists a part of many articles, finds among all, and deletes all of a source', async () => {
    await library.bringToFront();
    const listed = () => library.$$eval('.stored .stored-item', (items) => items.length);
    await eventually(listed, (count) => count === 100, FIRST);
    await press('Show more');
    await eventually(listed, (count) => count === 200);
    const [title = ''] = await library.$$eval('.stored-title', (titles) =>
      titles.slice(-1).map((each) => each.textContent ?? ''),
    );
    await library.type('.stored .filter-input', title);
    await eventually(listed, (count) => count > 0 && count < 100);
    expect(await text()).toContain(title);
    await library.$eval('.sources button', (button) => button.click());
    await press('Delete them');
    await holds(0);
    await eventually(listed, (count) => count === 0);
    await library.$eval('.stored .filter-input', (input) => (input as HTMLInputElement).select());
    await library.keyboard.press('Backspace');
  });

  it('deletes one article', async () => {
    await press('Add the starter articles');
    await holds(5);

    await library.bringToFront();
    const listed = () => library.$$eval('.stored .stored-item', (items) => items.length);
    await eventually(listed, (count) => count === 5);
    await library.$eval('.stored .stored-item button', (button) => button.click());
    await press('Delete');
    await holds(4);
    await eventually(listed, (count) => count === 4);
    // Firefox reports each message that a closing page no longer hears the answer to.
    const errors = await suite.reader.errors();
    expect(errors.filter((line) => !line.includes('context unloaded'))).toEqual([]);
  });
});
