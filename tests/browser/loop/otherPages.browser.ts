import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowsers } from '../harness/inBrowsers';
import { askPage } from './askPage';
import { LOCAL, serveFolder } from './samplePage';

/** Pages that name people the archive knows, and are no articles. */
const PAGES: Record<string, string> = {
  'front.html': `<!doctype html><title>News</title><meta property="og:type" content="website"><h1>The Daily</h1>${'<article><h2><a href="/a">General Ashfaq Kayani meets James Mattis</a></h2><p>Islamabad.</p></article>'.repeat(12)}`,
  'form.html': `<!doctype html><title>Sign in</title><form><label>Name <input value="Ashfaq Kayani"></label><textarea>James Mattis</textarea><button>Sign in</button></form>`,
  'empty.html': `<!doctype html><title></title>`,
};

inBrowsers('a page that is no article', (suite) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backstory-pages-'));
  for (const [name, html] of Object.entries(PAGES)) writeFileSync(path.join(folder, name), html);
  const site = serveFolder(folder);
  beforeAll(() => suite.reader.grantHostAccess(LOCAL));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(PAGES))('%s stays untouched', async (name) => {
    const page = await suite.reader.openPage(`${site.origin}/${name}`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await askPage(suite.reader, page)).toBeNull();
    expect(await suite.reader.badgeText(page)).toBe('');
    await page.close();
  });
});
