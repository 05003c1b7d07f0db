import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../harness/eventually';
import { inBrowsers } from '../harness/inBrowsers';
import { askPage, markedWords } from './askPage';
import { LOCAL, serveFolder } from './samplePage';

/**
 * An article that logs what happens to it: changes of its nodes, events on its window, what its
 * performance timeline has, under a policy that allows nothing but its own script.
 */
function article(name: string): string {
  const text = `Officials in ${name} said on Thursday that the road would be open again before the winter, and that the lorries which had waited at the border since the spring could pass.`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The road</title>
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'nonce-own'; style-src 'unsafe-inline'; img-src data:">
<meta property="og:type" content="article"><meta property="article:published_time" content="2018-03-08">
<link rel="icon" href="data:,"><style>main { width: 600px; margin: 0 auto; font: 18px/1.6 serif }</style>
<script nonce="own">
const log = [];
const note = (...words) => log.push(words.join(' ').trim());
const names = (nodes) => [...nodes].map(({ nodeName }) => nodeName).join();
for (const type of ['error', 'unhandledrejection', 'message', 'securitypolicyviolation',
  'scroll', 'resize', 'transitionend', 'animationend', 'slotchange', 'toggle'])
  addEventListener(type, () => note('event', type), true);
document.addEventListener('DOMContentLoaded', () => {
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records)
      note(type, target.nodeName, '+', names(addedNodes), '-', names(removedNodes));
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const type of ['resource', 'layout-shift', 'mark', 'measure'])
    if (PerformanceObserver.supportedEntryTypes.includes(type))
      new PerformanceObserver((list) => {
        for (const { entryType, name } of list.getEntries()) note(entryType, name);
      }).observe({ type, buffered: true });
});
const look = () => ({
  log,
  globals: Object.keys(window).sort().join(),
  scripts: document.scripts.length,
  frames: window.length,
  sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  nodes: document.querySelectorAll('*').length,
  size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight].join(),
  highlights: CSS.highlights.size,
  animations: document.getAnimations().length,
});
</script></head><body><main><article><h1>The road</h1>${`<p>${text}</p>`.repeat(8)}</article></main></body></html>`;
}

/** Two towns of as many letters; the starter archive knows the first. */
const TOWNS = { 'known.html': 'Islamabad', 'unknown.html': 'Quillavor' };

inBrowsers('a page with the extension in it', (suite) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backstory-traces-'));
  for (const [file, town] of Object.entries(TOWNS))
    writeFileSync(path.join(folder, file), article(town));
  const site = serveFolder(folder);
  beforeAll(() => suite.reader.grantHostAccess(LOCAL));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function seenBy(file: string): Promise<unknown> {
    const page = await suite.reader.openPage(`${site.origin}/${file}`);
    // Both are read and have the script that draws; one has marks.
    await eventually(
      async () => (await askPage(suite.reader, page)) !== null,
      (read) => read,
      45_000,
    );
    if (file === 'known.html')
      await eventually(
        () => markedWords(suite.reader, page),
        (words) => words.length > 1,
        45_000,
      );
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const word = await page.$eval('p', (first) => {
      const range = document.createRange();
      if (first.firstChild === null) throw new Error('The page has no text.');
      range.setStart(first.firstChild, 13);
      range.setEnd(first.firstChild, 22);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(word.x, word.y, { steps: 3 });
    if (file === 'known.html')
      await eventually(
        async () => (await askPage(suite.reader, page))?.card?.text,
        (text) => text?.includes('Islamabad') === true,
      );
    else await new Promise((resolve) => setTimeout(resolve, 1000));
    await page.mouse.move(5, 5);
    await new Promise((resolve) => setTimeout(resolve, 800));
    const seen = await page.evaluate('look()');
    await page.close();
    return seen;
  }

  it('sees one element come, and not whether a name in it is known', async () => {
    const known = await seenBy('known.html');
    const unknown = await seenBy('unknown.html');
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({
      log: ['childList HTML + DIV -'],
      scripts: 1,
      frames: 0,
      sheets: 1,
      highlights: 0,
      animations: 0,
    });
  });
});
