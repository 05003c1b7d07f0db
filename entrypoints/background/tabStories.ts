import { browser } from 'wxt/browser';
import type { TabStory } from '../../lib/messaging/calls';
import type { PageStory } from '../../lib/model/view';
import { parseTabStory } from '../../lib/messaging/storySchema';
import { send } from '../../lib/messaging/send';
import { parseNothing } from '../../lib/messaging/parseNothing';

/** Colour of the toolbar count: the ink of the interface, on which white text has a contrast of 8 to 1. */
const BADGE_COLOUR = '#7a2e1d';

const keyOf = (tab: number) => `story:${tab}`;

/** The story of a tab, kept for the session so that it outlives this background; null where there is none. */
export async function readStory(tab: number): Promise<TabStory | null> {
  const stored = await browser.storage.session.get(keyOf(tab));
  const value = stored[keyOf(tab)];
  return value === undefined ? null : parseTabStory(value);
}

/** Keeps the story of a tab, counts it on the toolbar button, and tells open views. */
export async function writeStory(tab: number, story: TabStory): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab)]: story });
  await showCount(tab, story.story);
  await tellViews(tab);
}

/** Forgets a tab that was closed or left its page. */
export async function dropStory(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}

/** Tells open views that the story of a tab changed; nobody listening is no error. */
export async function tellViews(tab: number): Promise<void> {
  await send(
    (message) => browser.runtime.sendMessage(message),
    'views',
    'storyChanged',
    { tab },
    parseNothing,
  ).catch(() => undefined);
}

/** Counts on the toolbar button what is known of a page. */
export async function showCount(tab: number, story: PageStory): Promise<void> {
  const count = story.state === 'ready' ? story.names.length + story.events.length : 0;
  try {
    await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR, tabId: tab });
    await browser.action.setBadgeText({ text: count === 0 ? '' : String(count), tabId: tab });
  } catch {
    // The tab was closed in the meantime.
  }
}
