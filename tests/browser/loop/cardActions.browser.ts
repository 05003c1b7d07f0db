import { beforeAll, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { eventually } from '../harness/eventually';
import { inBrowsers } from '../harness/inBrowsers';
import { askPage, markedWords, middle } from './askPage';
import { LOCAL, SAMPLE, serveFolder } from './samplePage';

inBrowsers('from the page to the sidebar', (suite) => {
  const site = serveFolder(SAMPLE);
  let page: Page;
  beforeAll(async () => {
    await suite.reader.grantHostAccess(LOCAL);
    page = await suite.reader.openPage(`${site.origin}/`);
    await eventually(
      () => markedWords(suite.reader, page),
      (words) => words.length > 5,
      45_000,
    );
  }, 120_000);

  /** The text of the sidebar, or of the tab that Firefox shows in its place. */
  async function storyText(): Promise<string> {
    const sidebar = await suite.reader.sidebar();
    if (sidebar !== null) return sidebar.evaluate(() => document.body.innerText);
    const [tab] = await suite.reader.extensionPages('sidepanel.html');
    return (await tab?.evaluate(() => document.body.innerText)) ?? '';
  }

  it('opens the story from the card, at the name', async () => {
    // A sidebar that comes or goes moves the words.
    if ((await suite.reader.sidebar()) !== null) await suite.reader.triggerAction(page);
    await eventually(
      () => suite.reader.sidebar(),
      (open) => open === null,
    );
    await new Promise((resolve) => setTimeout(resolve, 700));
    const { marks } = (await askPage(suite.reader, page)) ?? { marks: [] };
    const mark = marks.find(({ text }) => text === 'Islamabad');
    if (mark === undefined) throw new Error('Islamabad is not marked.');
    const word = middle(mark.rect);
    await page.mouse.move(word.x, word.y, { steps: 4 });
    const card = await eventually(async () => (await askPage(suite.reader, page))?.card);
    const button = card?.actions.find(({ action }) => action === 'open-sidebar');
    if (button === undefined) throw new Error('The card has no way to the sidebar.');
    const { x, y } = middle(button.rect);
    await page.mouse.move(x, y, { steps: 6 });
    await page.mouse.click(x, y);
    await eventually(storyText, (text) => text.includes('Pompeo’s five hours'));
    expect(await page.evaluate(() => location.hash)).toBe('');
  });

  it('looks up what is selected', async () => {
    await page.bringToFront();
    await page.evaluate(() => {
      const range = document.createRange();
      const paragraph = [...document.querySelectorAll('p')].find((each) =>
        each.textContent?.includes('Parvez'),
      );
      const text = [...(paragraph?.childNodes ?? [])].find((node) =>
        node.textContent?.includes('Kayani'),
      );
      if (text === undefined) throw new Error('The sample has changed.');
      const at = text.textContent?.indexOf('James Mattis') ?? -1;
      range.setStart(text, at);
      range.setEnd(text, at + 'James Mattis'.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await suite.reader.runCommand('look-up-selection');
    await eventually(
      storyText,
      (text) => text.includes('“James Mattis” in your archive') && text.includes('James N Mattis'),
    );
  });

  it('stops marking a name for good, until the reader says otherwise', async () => {
    await page.bringToFront();
    const marked = () => markedWords(suite.reader, page);
    expect(await marked()).toContain('Islamabad');
    const library = await suite.reader.openExtensionPage('library.html');
    await suite.reader.inExtension(async () => {
      const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
      const input = { entity: 'place:islamabad', name: 'Islamabad', muted: true };
      await api.runtime.sendMessage({ to: 'background', call: 'mute', input });
    });
    await eventually(marked, (words) => words.length > 0 && !words.includes('Islamabad'));
    await library.bringToFront();
    await eventually(
      () => library.$eval('body', (body) => body.innerText),
      (text) => text.includes('Names that are not marked'),
    );
    await library.click('button[aria-label="Mark Islamabad again"]');
    await eventually(marked, (words) => words.includes('Islamabad'));
  });
});
