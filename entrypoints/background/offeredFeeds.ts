import { browser } from 'wxt/browser';
import { offersOf, type FeedLink } from '../../lib/importers/feeds/findFeeds';
import type { OfferedFeed } from '../../lib/model/feed';
import { unfollowed } from './feeds';

/**
 * The feeds that the page of a tab links to and the reader does not follow; none where the page may
 * not be read, and in a private window. Nothing of this is in the script that every page gets.
 */
export async function offeredFeeds(tab: number): Promise<OfferedFeed[]> {
  const { incognito } = await browser.tabs.get(tab);
  if (incognito) return [];
  let links: FeedLink[];
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: feedLinks,
    });
    links = frame?.result ?? [];
  } catch {
    return [];
  }
  const offers = offersOf(links);
  if (offers.length === 0) return [];
  const fresh = await unfollowed(offers.map(({ address }) => address));
  return offers.filter(({ address }) => fresh.has(address));
}

/** Runs in the page, so that it uses nothing of this file. */
function feedLinks(): FeedLink[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][type][href]');
  return [...links].slice(0, 100).map(({ href, type, title }) => ({ href, type, title }));
}
