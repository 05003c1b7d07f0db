import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { JUNE, MARCH } from '../../sampleRecords';
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
    eventually(text, (words) => new RegExp(`\\b${articles}\\s+articles?\\b`).test(words), FIRST);
  const press = async (label: string) => {
    const handle = await eventually(() =>
      library.evaluateHandle(
        (wanted) =>
          [...document.querySelectorAll('button')].find((each) => each.textContent === wanted) ??
          null,
        label,
      ),
    );
    await (handle as ElementHandle<HTMLButtonElement>).click();
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
    await eventually(text, (words) => words.includes('5 files already there'), FIRST);
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
      text,
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
    expect(words).toContain('Port Sella');
  });

  it('deletes one article', async () => {
    await library.bringToFront();
    const before = await library.$$eval('.stored-item', (items) => items.length);
    await library.$$eval('.stored-item button', ([button]) => (button as HTMLElement).click());
    await press('Delete');
    await eventually(
      () => library.$$eval('.stored-item', (items) => items.length),
      (count) => count === before - 1,
    );
    // Firefox reports each message that a closing page no longer hears the answer to.
    const errors = await suite.reader.errors();
    expect(errors.filter((line) => !line.includes('context unloaded'))).toEqual([]);
  });
});
