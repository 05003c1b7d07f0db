import { browser } from 'wxt/browser';

/** Ids of the context menu entries. */
export const LOOK_UP = 'look-up-selection';
export const SHOW_STORY = 'show-story';
export const OPEN_LIBRARY = 'open-library';

/** Makes the context menus; they persist until the next install or update. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: LOOK_UP,
    title: 'Look up “%s” in Backstory',
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: SHOW_STORY,
    title: 'Show the story so far',
    contexts: ['page'],
  });
  browser.contextMenus.create({
    id: OPEN_LIBRARY,
    title: 'Open the Backstory library',
    contexts: ['action'],
  });
}
