import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../harness/eventually';
import { BIG_PAGES } from './bigPages';
import { inEachBrowser, mark, pause } from './pageBrowser';
import type { PageBrowser } from './pageBrowser';
import type { CountedTask } from './workCount';

/**
 * Readings of style and layout that one task may take, whatever the page: 1,000 steps of a slice
 * with at most five each. All at once the longest of these pages would take 40,000.
 */
const MOST_READS = 5000;

inEachBrowser('the page’s thread', (launch) => {
  let browser: PageBrowser | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it.each(Object.keys(BIG_PAGES))('is never held up by %s', async (what) => {
    if (!browser) throw new Error('no browser');
    const open = await browser.openCounted(BIG_PAGES[what] ?? '');
    const { page, reader } = open;
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      for (const type of ['longtask', 'layout-shift'])
        if (PerformanceObserver.supportedEntryTypes.includes(type))
          new PerformanceObserver((list) => {
            for (const { entryType, duration } of list.getEntries())
              seen.push(`${entryType} ${Math.round(duration)} ms`);
          }).observe({ type });
    });
    const marked = await mark(open, ['Asim Rahmani'], 25_000);
    expect(marked).toBeGreaterThan(100);
    // The reader scrolls, points at a name, and the page changes a paragraph and a font.
    for (const y of [2000, 40_000, 300]) {
      await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), y);
      await page.evaluate((y) => document.querySelector('.box')?.scrollTo(0, y), y);
      await pause(200);
    }
    const drawn = await eventually(
      () => reader((reader) => reader.describe().marks, null),
      (marks) => marks.some(({ rect }) => rect.y > 100 && rect.y < 500),
    );
    const rect = drawn.find(({ rect: { y } }) => y > 100 && y < 500)?.rect;
    if (rect)
      await page.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2, { steps: 3 });
    await pause(500);
    expect(await reader((reader) => reader.describe().card?.text ?? '', null)).toContain('Rahmani');
    await page.mouse.move(5, 5);
    await page.evaluate(() => {
      document.querySelector('p')?.append(' And more was to come.');
      document.body.classList.add('other');
    });
    await pause(1500);

    const tasks = await reader((reader) => reader.work.tasks, null);
    const seen = await page.evaluate(() => Reflect.get(window, 'seen') as string[]);
    process.stdout.write(`${summary(what, tasks)}; ${seen.join(', ') || 'no entries'}\n`);
    const most = tasks.reduce((a, b) => (b.reads > a.reads ? b : a));
    expect(most.reads, most.from).toBeLessThan(MOST_READS);
    expect(seen.filter((entry) => entry.startsWith('layout-shift'))).toEqual([]);
    await open.close();
  });
});

/** How many tasks, the longest, and the one with most reads: printed, for time says little on a shared machine. */
function summary(what: string, tasks: readonly CountedTask[]): string {
  const say = ({ from, reads, milliseconds }: CountedTask): string =>
    `${from} ${reads} reads ${milliseconds.toFixed(1)} ms`;
  const longest = tasks.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 3);
  const most = tasks.toSorted((a, b) => b.reads - a.reads).slice(0, 2);
  return `${what}: ${tasks.length} tasks; longest ${longest.map(say).join(', ')}; most ${most.map(say).join(', ')}`;
}
