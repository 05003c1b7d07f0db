import { expect, it } from 'vitest';
import { eventually } from '../harness/eventually';
import { inBrowsers } from '../harness/inBrowsers';
import { askPage, markedWords, middle } from './askPage';
import { LOCAL, SAMPLE, serveFolder } from './samplePage';

const settle = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The first reading of a browser that has just started, with its model and archive, in milliseconds. */
const FIRST = 45_000;

inBrowsers('the reading loop', (suite) => {
  const site = serveFolder(SAMPLE);
  const open = () => suite.reader.openPage(`${site.origin}/`);

  it('welcomes the reader at install, and asks before it reads', async () => {
    const [welcome] = await eventually(
      () => suite.reader.extensionPages('welcome.html'),
      (pages) => pages.length > 0,
    );
    await eventually(
      () => welcome?.$eval('main', (main) => main.textContent),
      (text) => text?.includes('5 articles') === true,
      FIRST,
    );
    const page = await open();
    await settle(1500);
    expect(await askPage(suite.reader, page)).toBeNull();
    await page.close();
  });

  it('marks known names and events once the site is allowed, and counts them', async () => {
    await suite.reader.grantHostAccess(LOCAL);
    const page = await open();
    const marked = await eventually(
      () => markedWords(suite.reader, page),
      (words) => words.length > 5,
      FIRST,
    );
    expect(marked).toContain('Islamabad');
    const badge = await eventually(
      () => suite.reader.badgeText(page),
      (text) => Number(text) > 5,
    );
    expect(Number(badge)).toBeGreaterThan(5);
  });

  it('marks the whole article and nothing else of the page', async () => {
    const page = await open();
    const seen = new Set<string>();
    await eventually(
      () => markedWords(suite.reader, page),
      (words) => words.length > 0,
    );
    for (let y = 0; y < 3000; y += 400) {
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
      await settle(250);
      for (const word of await markedWords(suite.reader, page)) seen.add(word);
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'Ashfaq Parvez Kayani',
        'James Mattis',
        'John Allen',
        'Haqqani network',
        'airstrikes',
      ]),
    );
    // A reader's comment says "General Kayani knew it too": comments are not reporting.
    const comments = await page.$eval('#comments', (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY };
    });
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), comments.top - 100);
    await settle(300);
    const y = await page.evaluate(() => scrollY);
    const within = (await askPage(suite.reader, page))?.marks.filter(
      ({ rect }) => rect.y + y > comments.top && rect.y + y < comments.bottom,
    );
    expect(within).toEqual([]);
  });

  it('shows the card under the pointer and takes it away', async () => {
    const page = await open();
    const mark = await eventually(async () =>
      (await askPage(suite.reader, page))?.marks.find(({ text }) => text === 'Islamabad'),
    );
    if (mark === undefined) throw new Error('No mark.');
    const { x, y } = middle(mark.rect);
    await page.mouse.move(x, y, { steps: 4 });
    const card = await eventually(async () => (await askPage(suite.reader, page))?.card);
    expect(card?.text).toMatch(/Islamabad/);
    expect(card?.text).toMatch(/in 5 articles/);
    // Each quote says where it is from and when.
    expect(card?.text).toMatch(/Dawn, 3 March 2018/);
    await page.keyboard.press('Escape');
    await eventually(
      async () => (await askPage(suite.reader, page))?.card ?? null,
      (open) => open === null,
    );
  });

  it('walks the names by keyboard, with focus in the card, and gives it back', async () => {
    const page = await open();
    await eventually(
      () => markedWords(suite.reader, page),
      (words) => words.length > 0,
    );
    await page.focus('.masthead-name');
    const cardText = async () => (await askPage(suite.reader, page))?.card?.text;
    const walked: string[] = [];
    // The first names of the sample are Islamabad, Islamabad again, the United States, Pakistan.
    for (let step = 0; step < 4; step += 1) {
      await suite.reader.runCommand('next-name');
      await settle(400);
      walked.push((await eventually(cardText)) ?? '');
    }
    expect(new Set(walked).size).toBeGreaterThanOrEqual(3);
    await suite.reader.runCommand('previous-name');
    await eventually(cardText, (text) => text === walked[2]);
    await page.keyboard.press('Escape');
    await eventually(
      async () => (await askPage(suite.reader, page))?.card ?? null,
      (open) => open === null,
    );
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('masthead-name');
  });

  it('shows prior coverage with reasons and quotes in the sidebar', async () => {
    const page = await open();
    await eventually(
      () => markedWords(suite.reader, page),
      (words) => words.length > 0,
    );
    if (!(await suite.reader.sidebar())) await suite.reader.triggerAction(page);
    const sidebar = await eventually(() => suite.reader.sidebar());
    const text = await eventually(
      () => sidebar?.evaluate(() => document.body.innerText),
      (words) => words?.includes('Kiyani meets with two US commanders') === true,
    );
    expect(text).toContain('Pompeo’s five hours in Islamabad');
    expect(text).toContain('attack of 26 November 2011');
    expect(text).toContain('29 March 2012');
    // An article without a date is said to have none.
    expect(text).toMatch(/US boots on ground, never![\s\S]{0,80}date unknown, after 3 July 2012/);
  });

  it('follows the active tab', async () => {
    const sidebar = await eventually(() => suite.reader.sidebar());
    const heading = () => sidebar?.evaluate(() => document.body.innerText);
    await suite.reader.openExtensionPage('library.html');
    await eventually(heading, (text) => text?.includes('Pompeo') === false);
    const page = await open();
    await eventually(heading, (text) => text?.includes('Pompeo') === true);
    await page.close();
  });

  it('answers again after the browser stopped its background', async () => {
    // The sidebar may have asked for the tab that was just closed, which starts it once more.
    await eventually(
      async () => {
        await suite.reader.stopBackground();
        return suite.reader.backgroundRuns();
      },
      (runs) => !runs,
    );
    const page = await open();
    await eventually(
      () => markedWords(suite.reader, page),
      (words) => words.length > 5,
      FIRST,
    );
  });

  it('forgets a site that is no longer allowed', async () => {
    await suite.reader.revokeHostAccess(LOCAL);
    const page = await open();
    await settle(1500);
    expect(await askPage(suite.reader, page)).toBeNull();
    expect(await suite.reader.badgeText(page)).toBe('');
    // Firefox reports each message that a closing page no longer hears the answer to.
    const errors = await suite.reader.errors();
    expect(errors.filter((line) => !line.includes('context unloaded'))).toEqual([]);
  });
});
