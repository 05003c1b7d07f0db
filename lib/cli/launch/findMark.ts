import type { Page } from 'puppeteer-core';
import type { ReaderBrowser } from './readerBrowser';

/** A highlighted name or event in the viewport of the page in front, in CSS pixels. */
export interface DrawnMark {
  text: string;
  rect: { x: number; y: number; width: number; height: number };
}

/**
 * The marks that Backstory has drawn on this page, brought to the front. The page itself cannot see
 * them, and so no driver of the page can: the extension is asked. Empty while nothing is drawn.
 */
export async function findMarks(reader: ReaderBrowser, page: Page): Promise<DrawnMark[]> {
  await page.bringToFront();
  return reader.inExtension(async () => {
    // The API's name differs by browser.
    const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return [];
    try {
      const reply: { ok: boolean; output: { marks: DrawnMark[] } } = await api.tabs.sendMessage(
        tab.id,
        { to: 'page', call: 'describe', input: null },
      );
      return reply.ok ? reply.output.marks : [];
    } catch {
      // Nobody listens: the content script is not there (yet).
      return [];
    }
  });
}

/** The first mark that a pointer can be put on, waited for up to `timeout` milliseconds; null where none comes. */
export async function findMark(
  reader: ReaderBrowser,
  page: Page,
  timeout: number,
): Promise<DrawnMark | null> {
  const until = Date.now() + timeout;
  for (;;) {
    const marks = await findMarks(reader, page);
    const { width, height } = await page.evaluate(() => ({
      width: innerWidth,
      height: innerHeight,
    }));
    const inView = marks.find(
      ({ rect }) =>
        rect.x >= 0 &&
        rect.y >= 0 &&
        rect.x + rect.width <= width &&
        rect.y + rect.height <= height,
    );
    if (inView) return inView;
    if (Date.now() > until) return null;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
