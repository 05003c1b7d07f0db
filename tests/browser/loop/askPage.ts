import type { Page } from 'puppeteer-core';
import type { ReaderBrowser } from '../../../lib/cli/launch/readerBrowser';
import type { PageDescription } from '../../../lib/messaging/calls';
import { parsePageDescription } from '../../../lib/messaging/pageSchema';

/** What is drawn on a page, asked of the extension as its own views ask: the page itself cannot tell. Null where no article is read. */
export async function askPage(reader: ReaderBrowser, page: Page): Promise<PageDescription | null> {
  await page.bringToFront();
  const reply = await reader.inExtension(async () => {
    const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return null;
    const message = { to: 'page', call: 'describe', input: null };
    // Nobody listens on a page that is no article.
    const answer: unknown = await api.tabs.sendMessage(tab.id, message).catch(() => null);
    return answer as { ok: boolean; output: unknown } | null;
  });
  return reply?.ok === true ? parsePageDescription(reply.output) : null;
}

/** The marked words, in the order in which they are drawn. */
export async function markedWords(reader: ReaderBrowser, page: Page): Promise<string[]> {
  return (await askPage(reader, page))?.marks.map((mark) => mark.text) ?? [];
}

/** The middle of a stretch of the viewport. */
export function middle(rect: { x: number; y: number; width: number; height: number }): {
  x: number;
  y: number;
} {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}
