import { afterAll, beforeAll, expect, it } from 'vitest';
import { huntingPage } from './huntingPage';
import type { Look } from './huntingPage';
import { inEachBrowser, pause } from './pageBrowser';
import type { PageBrowser } from './pageBrowser';

/** What the reader's archive knows in each run. */
const RUNS = { 'one name': ['Asim Rahmani'], 'another name': ['Marlow Institute'], 'no name': [] };
type Run = keyof typeof RUNS;

/** What the page sees at each moment, and what really happened, which the page does not see. */
interface Story {
  looks: Map<string, Look>;
  calls: string[];
  marks: number;
}

/** The same reader's doings in each run; presses in the card only where there is one. */
async function read(browser: PageBrowser, known: readonly string[]): Promise<Story> {
  const { page, reader, close } = await browser.open(huntingPage);
  await page.evaluate('hunt()');
  const looks = new Map<string, Look>();
  const look = async (when: string, finding = true): Promise<void> => {
    const seen = await page.evaluate((finding) => {
      const look: unknown = Reflect.get(window, 'look');
      return typeof look === 'function' ? (Reflect.apply(look, window, [finding]) as Look) : {};
    }, finding);
    looks.set(when, seen);
  };
  const marks = await reader((reader, names) => reader.mark(names), known);
  await pause(500);
  await look('marks are drawn');
  for (const word of ['Rahmani', 'Marlow', 'third']) {
    const at = await page.evaluate((word) => {
      const span = [...document.querySelectorAll('span')].find((each) => each.textContent === word);
      const box = span?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };
    }, word);
    await page.mouse.move(at.x - 1, at.y);
    await page.mouse.move(at.x, at.y);
    await pause(500);
    await look(`the pointer rests on ${word}`);
    // Into the card below the word, where the reader's press must not reach the page.
    await page.mouse.move(at.x + 2, at.y + 40, { steps: 8 });
    await pause(150);
    if (known.some((name) => name.includes(word))) await page.mouse.click(at.x + 2, at.y + 40);
    await look(`the pointer rests under ${word}`);
    await page.mouse.move(900, 650);
    await pause(500);
    await look(`the pointer has left ${word}`);
  }
  await reader((reader) => reader.next(), null);
  await pause(400);
  // Firefox lets a page search frames, and moves focus by it: see createCardFrame.
  await look('the keyboard opened a card', false);
  // From the first control to the second and round to the first.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('x');
  await pause(100);
  await look('keys were pressed in the card', false);
  await page.keyboard.press('Escape');
  await pause(300);
  await look('the card is closed');
  const calls = await reader((reader) => reader.calls, null);
  await close();
  return { looks, calls, marks };
}

inEachBrowser('a page that hunts for traces', (launch) => {
  let browser: PageBrowser | undefined;
  const stories = new Map<Run, Story>();
  beforeAll(async () => {
    browser = await launch();
    for (const run of ['one name', 'another name', 'no name'] as const)
      stories.set(run, await read(browser, RUNS[run]));
  }, 120_000);
  afterAll(() => browser?.close());

  it('reads a page on which cards really open, and presses reach them', () => {
    const calls = [...stories.values()].map((story) => story.calls.join(', '));
    expect([...stories.values()].map(({ marks }) => marks)).toEqual([1, 1, 0]);
    for (const [at, name] of ['Asim Rahmani', 'Marlow Institute'].entries())
      expect(calls[at]).toBe(
        `card ${name} pointer, click true, gone, card ${name} keyboard, click true, gone`,
      );
    expect(calls[2]).toBe('card null keyboard, click true, gone');
  });

  it.each([
    ['one name', 'another name'],
    ['one name', 'no name'],
  ] as const)('cannot tell %s from %s', (first, second) => {
    const looks = stories.get(first)?.looks ?? new Map<string, Look>();
    expect(looks.size).toBe(13);
    for (const [when, seen] of looks)
      expect(seen, when).toEqual(stories.get(second)?.looks.get(when));
  });

  it('sees no change of its nodes after the start and no key, press or focus event from the card', () => {
    const last = stories.get('one name')?.looks.get('the card is closed');
    expect(last?.['mutations']).toEqual([]);
    expect(String(last?.['events'])).not.toMatch(/key|mousedown|pointerdown|click|DIV/);
    expect(last?.['frames']).toBe(0);
    expect(String(last?.['timing'])).not.toMatch(/layout-shift/);
  });
});
