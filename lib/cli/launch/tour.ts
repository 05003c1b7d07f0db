import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT } from './build';
import { findMark } from './findMark';
import type { ReaderBrowser, SidebarView } from './readerBrowser';

/** How long the first analysis may take on a slow machine: the starter corpus is imported just before. */
const FIRST_MARK = 60_000;
/** How long a card or a view may take to appear, in milliseconds. */
const SETTLE = 1_500;

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLE));
}

/** Opens the sidebar as a reader does, with the toolbar button, unless it is open. */
async function openSidebar(reader: ReaderBrowser, page: Page): Promise<SidebarView | null> {
  const open = await reader.sidebar();
  if (open) return open;
  await reader.triggerAction(page);
  await settle();
  return reader.sidebar();
}

/**
 * What a reader does first, with a picture of each step: reads the page, rests the pointer on a
 * highlighted name, opens the sidebar.
 * @returns the pictures that were made, and what did not show
 */
export async function tour(
  reader: ReaderBrowser,
  page: Page,
): Promise<{ pictures: string[]; missing: string[] }> {
  const folder = join(ROOT, '.output', 'screenshots');
  await mkdir(folder, { recursive: true });
  const picture = (what: string): `${string}.png` => `${folder}/${reader.name}-${what}.png`;
  const pictures: string[] = [];
  const missing: string[] = [];

  const mark = await findMark(reader, page, FIRST_MARK);
  await page.screenshot({ path: picture('page') });
  pictures.push(picture('page'));
  if (mark) {
    const { x, y, width, height } = mark.rect;
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    await settle();
    await page.screenshot({ path: picture('card') });
    pictures.push(picture('card'));
  } else {
    missing.push('No name was highlighted.');
  }

  const sidebar = await openSidebar(reader, page);
  if (sidebar) {
    await settle();
    await sidebar.screenshot(picture('sidebar'));
    pictures.push(picture('sidebar'));
  } else {
    missing.push('The sidebar did not open.');
  }
  return { pictures, missing };
}
