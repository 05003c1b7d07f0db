import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { eventually } from '../harness/eventually';
import { inBrowsers } from '../harness/inBrowsers';
import { askPage, markedWords, middle } from './askPage';
import { LOCAL, serveFolder } from './samplePage';

const NOT_ALLOWED = 1500;

/** An article about a place that the starter archive knows. */
function article(place: string): string {
  const text = `Officials in ${place} said on Thursday that the road would be open again before the winter, and that the lorries which had waited at the border since the spring could pass.`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The road to ${place}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2018-03-08">
<link rel="icon" href="data:,"></head>
<body><main><article><h1>The road to ${place}</h1>${`<p>${text}</p>`.repeat(8)}</article></main></body></html>`;
}

/** Pages by file, with the place that each is about. */
const PLACES = { 'here.html': 'Islamabad', 'there.html': 'Pakistan', 'more.html': 'Islamabad' };

inBrowsers('the script that reads and the one that draws', (suite) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backstory-scripts-'));
  for (const [file, place] of Object.entries(PLACES))
    writeFileSync(path.join(folder, file), article(place));
  const site = serveFolder(folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (file: keyof typeof PLACES): string => `${site.origin}/${file}`;
  const marked = (page: Parameters<typeof markedWords>[1], place: string) =>
    eventually(
      () => markedWords(suite.reader, page),
      (words) => words.length > 1 && words.every((word) => word === place),
      45_000,
    );

  it('come both by the click of a reader who allowed no site', async () => {
    const [welcome] = await eventually(
      () => suite.reader.extensionPages('welcome.html'),
      (pages) => pages.length > 0,
    );
    // The starter articles are there.
    await eventually(
      () => welcome?.$eval('main', (main) => main.textContent),
      (text) => text?.includes('5 articles') === true,
      45_000,
    );
    const page = await suite.reader.openPage(at('here.html'));
    await new Promise((resolve) => setTimeout(resolve, NOT_ALLOWED));
    expect(await askPage(suite.reader, page)).toBeNull();
    await suite.reader.triggerAction(page);
    await marked(page, 'Islamabad');
    await page.close();
  });

  it('come by themselves to a site that was allowed', async () => {
    await suite.reader.grantHostAccess(LOCAL);
    const page = await suite.reader.openPage(at('here.html'));
    await marked(page, 'Islamabad');
    await page.close();
  });

  it('come to the page that the reader went on to meanwhile', async () => {
    const page = await suite.reader.openPage(at('here.html'));
    await page.goto(at('there.html'));
    await marked(page, 'Pakistan');
    await page.goto(at('here.html'));
    await page.goto(at('there.html'), { waitUntil: 'domcontentloaded' });
    await page.goto(at('more.html'), { waitUntil: 'domcontentloaded' });
    await marked(page, 'Islamabad');
    await page.close();
  });

  it('follow a page that goes elsewhere without loading', async () => {
    const page = await suite.reader.openPage(at('here.html'));
    await marked(page, 'Islamabad');
    await page.evaluate(() => {
      history.pushState(null, '', '/there.html');
      for (const text of document.querySelectorAll('h1, p, title'))
        text.textContent = text.textContent.replaceAll('Islamabad', 'Pakistan');
    });
    await marked(page, 'Pakistan');
    // One host, of the reading that goes on.
    expect(await page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(1);
    await page.close();
  });

  it('do without a background that is stopped while it answers, and before a card is asked for', async () => {
    const page = await suite.reader.openPage(at('here.html'));
    await suite.reader.stopBackground();
    await marked(page, 'Islamabad');
    await suite.reader.stopBackground();
    const mark = (await askPage(suite.reader, page))?.marks[0];
    if (mark === undefined) throw new Error('No mark.');
    const { x, y } = middle(mark.rect);
    await page.mouse.move(x, y, { steps: 4 });
    const card = await eventually(
      async () => (await askPage(suite.reader, page))?.card,
      (card) => card !== null && card !== undefined,
      45_000,
    );
    expect(card?.text).toMatch(/in 5 articles/);
    await page.close();
  });
});
