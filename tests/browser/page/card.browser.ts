import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../harness/eventually';
import { inEachBrowser, mark, pause } from './pageBrowser';
import type { OpenPage, PageBrowser } from './pageBrowser';

const TEXT = 'On that day the harbour master Asim Rahmani told reporters that the pier would open.';
const ARTICLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>
body { margin: 0; font: 18px/1.6 serif } main { width: 600px; margin: 0 auto } p { margin: 0 0 40px }
</style></head><body><button id="before">Before</button><main><article><h1>The pier</h1>
${`<p>${TEXT}</p>`.repeat(30)}</article></main><script>
  window.heard = [];
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'touchstart', 'touchend'])
    document.addEventListener(type, () => heard.push(type));
</script></body></html>`;

interface Spot {
  x: number;
  y: number;
}

inEachBrowser('the card', (launch) => {
  let browser: PageBrowser | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  async function openMarked(): Promise<OpenPage> {
    if (!browser) throw new Error('no browser');
    const open = await browser.open(ARTICLE);
    await mark(open, ['Asim Rahmani']);
    return open;
  }

  async function nameAt(open: OpenPage, line: number): Promise<Spot> {
    const marks = await open.reader((reader) => reader.describe().marks, null);
    const rect = marks[line]?.rect;
    if (!rect) throw new Error('nothing is drawn');
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }

  async function hover(open: OpenPage, { x, y }: Spot): Promise<void> {
    await open.page.mouse.move(x - 1, y);
    await open.page.mouse.move(x, y);
    // It opens after 280 ms.
    await pause(450);
  }

  const cardText = (open: OpenPage): Promise<string | null> =>
    open.reader((reader) => reader.describe().card?.text ?? null, null);
  const heard = (open: OpenPage): Promise<unknown> => open.page.evaluate('heard');

  it('opens when the pointer rests on a name, and not when it passes', async () => {
    const open = await openMarked();
    const spot = await nameAt(open, 0);
    await open.page.mouse.move(spot.x, spot.y);
    await open.page.mouse.move(spot.x, spot.y + 45);
    await pause(600);
    expect(await cardText(open)).toBeNull();
    await hover(open, spot);
    expect(await cardText(open)).toContain('Asim Rahmani');
    await open.close();
  });

  it('stays while the pointer is on it, and closes after the pointer left', async () => {
    const open = await openMarked();
    const spot = await nameAt(open, 0);
    await hover(open, spot);
    await open.page.mouse.move(spot.x + 10, spot.y + 60, { steps: 10 });
    await pause(700);
    expect(await cardText(open)).not.toBeNull();
    await open.page.mouse.move(990, 690);
    await pause(700);
    expect(await cardText(open)).toBeNull();
    await open.close();
  });

  it('closes with Escape and with a press elsewhere, which the page gets', async () => {
    const open = await openMarked();
    const spot = await nameAt(open, 0);
    await hover(open, spot);
    await open.page.keyboard.press('Escape');
    expect(await cardText(open)).toBeNull();
    await hover(open, { x: spot.x + 3, y: spot.y });
    expect(await cardText(open)).not.toBeNull();
    await open.page.mouse.click(980, 500);
    expect(await cardText(open)).toBeNull();
    expect(await heard(open)).toEqual([
      'pointerdown',
      'mousedown',
      'pointerup',
      'mouseup',
      'click',
    ]);
    await open.close();
  });

  it('takes presses from the page and gives them to its own controls', async () => {
    const open = await openMarked();
    await hover(open, await nameAt(open, 0));
    const rect = await open.reader((reader) => reader.describe().card?.actions[0]?.rect, null);
    expect(rect).toBeDefined();
    if (rect) await open.page.mouse.click(rect.x + 20, rect.y + 10);
    expect(await open.reader((reader) => reader.calls.at(-1), null)).toBe('click true');
    expect(await heard(open)).toEqual([]);
    await open.close();
  });

  it('gives focus back to where it was', async () => {
    const open = await openMarked();
    await open.page.focus('#before');
    await open.reader((reader) => reader.next(), null);
    await pause(300);
    const active = (): Promise<unknown> =>
      open.page.evaluate(() => document.activeElement?.id ?? null);
    expect(await active()).toBe('');
    await open.page.keyboard.press('Escape');
    await pause(200);
    expect(await active()).toBe('before');
    expect(await cardText(open)).toBeNull();
    await open.close();
  });

  it('walks the names in order, round and round, and brings their paragraphs into view', async () => {
    const open = await openMarked();
    for (let step = 0; step < 12; step += 1) await open.reader((reader) => reader.next(), null);
    await pause(400);
    const down = await open.page.evaluate(() => scrollY);
    expect(down).toBeGreaterThan(200);
    for (let step = 0; step < 11; step += 1) await open.reader((reader) => reader.previous(), null);
    await pause(400);
    expect(await open.page.evaluate(() => scrollY)).toBeLessThan(down);
    await open.reader((reader) => reader.previous(), null);
    await pause(400);
    const { scrolled, height } = await open.page.evaluate(() => ({
      scrolled: scrollY,
      height: document.documentElement.scrollHeight - innerHeight,
    }));
    expect(scrolled).toBeGreaterThan(height - 300);
    await open.close();
  });

  it('never lies over its word, however little room there is, and scrolls', async () => {
    const open = await openMarked();
    await open.page.setViewport({ width: 1000, height: 420 });
    await pause(300);
    const marks = await open.reader((reader) => reader.describe().marks, null);
    const middle = marks.find(({ rect }) => rect.y > 150 && rect.y < 250)?.rect;
    if (!middle) throw new Error('no name in the middle');
    await hover(open, { x: middle.x + middle.width / 2, y: middle.y + middle.height / 2 });
    const box = await open.reader((reader) => reader.describe().card?.box ?? null, null);
    if (!box) throw new Error('no card');
    expect(box.y >= middle.y + middle.height || box.y + box.height <= middle.y).toBe(true);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(420);
    const first = () => open.reader((reader) => reader.describe().card?.actions[0]?.rect.y, null);
    const before = (await first()) ?? 0;
    await open.page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 5 });
    await open.page.mouse.wheel({ deltaY: 60 });
    await eventually(first, (y) => y !== undefined && y < before - 30, 3000);
    await open.close();
  });

  it('is asked for while the pointer still rests, and opens when it has come', async () => {
    const open = await openMarked();
    await open.reader((reader) => reader.hold(), null);
    await hover(open, await nameAt(open, 0));
    await pause(200);
    const calls = (): Promise<string[]> => open.reader((reader) => reader.calls, null);
    expect(new Set(await calls())).toEqual(new Set(['asked Asim Rahmani']));
    expect(await cardText(open)).toBeNull();
    await open.reader((reader) => reader.release(true), null);
    await eventually(
      () => cardText(open),
      (text) => text?.includes('Asim Rahmani') === true,
    );
    await open.close();
  });

  it.each<[string, boolean, (open: OpenPage) => Promise<unknown>]>([
    ['the pointer has left', true, ({ page }) => page.mouse.move(990, 690)],
    ['the page was scrolled', true, ({ page }) => page.evaluate(() => scrollTo(0, 300))],
    ['there is nothing to show', false, () => Promise.resolve()],
  ])('does not open late where %s', async (_what, there, act) => {
    const open = await openMarked();
    await open.reader((reader) => reader.hold(), null);
    await hover(open, await nameAt(open, 0));
    await act(open);
    await pause(200);
    await open.reader((reader, there) => reader.release(there), there);
    await pause(300);
    expect(await cardText(open)).toBeNull();
    const calls = await open.reader((reader) => reader.calls, null);
    expect(calls.filter((call) => call.startsWith('card'))).toEqual([]);
    await open.close();
  });

  it('opened by keyboard comes late to the name that was last gone to', async () => {
    const open = await openMarked();
    await open.reader((reader) => reader.hold(), null);
    await open.reader((reader) => reader.next(), null);
    await open.reader((reader) => reader.next(), null);
    expect(await cardText(open)).toBeNull();
    await open.reader((reader) => reader.release(true), null);
    await eventually(
      () => cardText(open),
      (text) => text !== null,
    );
    const calls = await open.reader((reader) => reader.calls, null);
    expect(calls.filter((call) => call.startsWith('card'))).toEqual(['card Asim Rahmani keyboard']);
    await open.close();
  });

  it('opens by a tap, which the page gets too', async () => {
    const open = await openMarked();
    const spot = await nameAt(open, 1);
    await open.page.touchscreen.tap(spot.x, spot.y);
    await pause(300);
    expect(await cardText(open)).toContain('Asim Rahmani');
    expect(await heard(open)).toContain('pointerup');
    await open.close();
  });
});
