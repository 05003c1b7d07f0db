import { browser } from 'wxt/browser';
import { parseNothing } from '../../lib/messaging/parseNothing';
import { send } from '../../lib/messaging/send';
import { readOpenTab } from './siteAccess';
import { readStory } from './tabStories';

/** Has every open page ask again; pages without our script do not answer, which is no error. */
export async function rereadPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => (id === undefined ? undefined : callPage(id, 'reread'))),
  );
}

async function callPage(tab: number, call: 'next' | 'previous' | 'reread'): Promise<boolean> {
  try {
    await send(
      (message) => browser.tabs.sendMessage(tab, message),
      'page',
      call,
      null,
      parseNothing,
    );
    return true;
  } catch {
    return false;
  }
}

/** Reads a tab whose page has not spoken yet, by the access that the reader's click gives. */
export async function readIfNew(tab: number | undefined): Promise<void> {
  if (tab !== undefined && (await readStory(tab)) === null) await readOpenTab(tab);
}

/** Goes to the next or previous known name of a tab. */
export async function step(tab: number, call: 'next' | 'previous'): Promise<void> {
  if (!(await callPage(tab, call)) && (await readOpenTab(tab))) await callPage(tab, call);
}
