import { browser } from 'wxt/browser';
import { offersOf, type FeedLink } from '../../lib/importers/feeds/findFeeds';
import type { OfferedFeed } from '../../lib/model/feed';
import type { ArchiveDatabase } from '../../lib/store/database';
import { readFeeds } from '../../lib/store/feeds/feedsTable';

/**
 * The feeds that the page of a tab links to and the reader does not follow; none where the page may
 * not be read, and in a private window. Nothing of this is in the script that every page gets.
 */
export async function offeredFeeds(db: ArchiveDatabase, tab: number): Promise<OfferedFeed[]> {
  const offers = offersOf(await linksOf(tab));
  if (offers.length === 0) return [];
  const followed = new Set((await readFeeds(db)).map(({ id }) => id));
  return offers.filter(({ address }) => !followed.has(address));
}

async function linksOf(tab: number): Promise<FeedLink[]> {
  try {
    if ((await browser.tabs.get(tab)).incognito) return [];
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: feedLinks,
    });
    return Array.isArray(frame?.result) ? frame.result : [];
  } catch {
    return [];
  }
}

/** Runs in the page, so that it uses nothing of this file. */
function feedLinks(): FeedLink[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][type][href]');
  return [...links].slice(0, 100).map(({ href, type, title }) => ({ href, type, title }));
}
