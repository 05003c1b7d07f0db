import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../harness/eventually';
import { inBrowsers } from '../harness/inBrowsers';
import { generatedSources } from '../store/generatedArticles';
import { everyFormat, type FormatFile } from './everyFormat';

const SOON = 45_000;
const LONG = 180_000;
/** Articles of the file in whose middle the page is closed: its name stands in the middle, too. */
const MIDDLE = 600;

inBrowsers('files of every format', (suite) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backstory-formats-'));
  let files: FormatFile[] = [];
  let paths: string[] = [];
  let library: Page;
  beforeAll(async () => {
    const middle = generatedSources(MIDDLE).map(({ id, extracted }) => ({
      id,
      title: `${extracted.title} (${id})`,
      text: extracted.text,
    }));
    files = [
      ...(await everyFormat()),
      {
        name: 'middle.jsonl',
        content: middle.map((line) => JSON.stringify(line)).join('\n'),
        titles: middle.map(({ title }) => title),
      },
      { name: 'scan.pdf', content: 'no PDF at all', titles: [] },
    ];
    paths = files.map(({ name, content }) => {
      const place = path.join(folder, name);
      writeFileSync(place, content);
      return place;
    });
    library = await suite.reader.openExtensionPage('library.html');
    await eventually(text, (words) => /\b5\s+articles\b/.test(words), SOON);
    await press('Empty the library…');
    await press('Delete everything');
    await eventually(text, (words) => /\b0\s+articles\b/.test(words), SOON);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const text = () => library.$eval('body', (body) => body.innerText);
  const press = async (label: string) => {
    const button = await eventually(
      async () => {
        const found = await library.evaluateHandle(
          (wanted) =>
            [...document.querySelectorAll('button')].find(
              (each) => each.textContent === wanted && !each.disabled,
            ) ?? null,
          label,
        );
        return found.asElement() as ElementHandle<HTMLButtonElement> | null;
      },
      Boolean,
      SOON,
    );
    await button?.click();
  };
  const choose = async (selector: string) => {
    const input = await eventually(() => library.$(selector), Boolean, SOON);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  };
  /** Titles of all listed articles, or of the reading list. */
  const titles = (selector: string) =>
    library.$$eval(selector, (all) => all.map((each) => each.textContent?.trim() ?? ''));

  it(
    'begin to come in, and the plug is pulled in the middle',
    async () => {
      await choose('input[type=file]:not(:disabled)');
      // Both tables have the same columns, which are asked about once.
      await press('Import');
      await eventually(text, (words) => /middle\.jsonl\s+File, [\d,]+ articles/.test(words), LONG);
      await library.close();
      library = await suite.reader.openExtensionPage('library.html');
      await eventually(text, (words) => words.includes('An import was interrupted'), SOON);
      const listed = /\b([\d,]+)\s+articles\b/.exec(await text())?.[1]?.replaceAll(',', '');
      expect(Number(listed)).toBeLessThan(files.flatMap((file) => file.titles).length);
    },
    LONG * 2,
  );

  it(
    'go on with the same files, and each article is there exactly once',
    async () => {
      await choose('.notice input[type=file]');
      // The tables, which it had not come to, are asked about again.
      await press('Import');
      const report = await eventually(
        () => library.$eval('.import', (shown) => (shown as HTMLElement).innerText),
        (words) => words.includes('Import finished'),
        LONG,
      );
      expect(report).toContain('scan.pdf');
      const wanted = files.flatMap((file) => file.titles);
      await eventually(
        () => titles('.stored-title'),
        (all) => all.length >= 100 || all.length >= wanted.length,
        SOON,
      );
      for (let shown = 100; shown < wanted.length; shown += 100) {
        const before = (await titles('.stored-title')).length;
        await library.$$eval('.stored ~ button.more, .stored button.more, button.more', (buttons) =>
          buttons.at(-1)?.click(),
        );
        await eventually(
          async () => (await titles('.stored-title')).length > before,
          Boolean,
          SOON,
        );
      }
      const there = new Map<string, number>();
      for (const title of await titles('.stored-title'))
        there.set(title, (there.get(title) ?? 0) + 1);
      const table = files.map(({ name, titles: own }) => ({
        name,
        missing: own.filter((title) => !there.has(title)),
        twice: own.filter((title) => (there.get(title) ?? 0) > 1),
      }));
      expect(table.filter(({ missing, twice }) => missing.length + twice.length > 0)).toEqual([]);
      // The reading list is drawn as articles are.
      const listed = files.flatMap((file) => file.listed ?? []);
      expect([...there.keys()].sort()).toEqual([...wanted, ...listed].sort());
    },
    LONG * 2,
  );

  it('put addresses on the reading list', async () => {
    const listed = files.flatMap((file) => file.listed ?? []);
    expect(await text()).toContain(`${listed.length} pages from your lists`);
  });

  it('leave a report that can be saved', async () => {
    await library.evaluate(() => {
      const saved: Promise<string>[] = [];
      Reflect.set(window, 'savedReports', saved);
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        saved.push(blob.text());
        return make(blob);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    await press('Save the report');
    const [report] = await library.evaluate(() =>
      Promise.all(Reflect.get(window, 'savedReports') as Promise<string>[]),
    );
    expect(report).toContain('File,Line,Outcome,What is wrong,What to do');
    expect(report).toContain('scan.pdf,');
  });
});
