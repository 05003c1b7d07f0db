import { browser } from 'wxt/browser';

/** Ids of the context menu entries. */
export const LOOK_UP = 'look-up-selection';
export const SHOW_STORY = 'show-story';
export const OPEN_LIBRARY = 'open-library';
export const SAVE_PAGE = 'save-page';
export const SAVE_SELECTION = 'save-selection';

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
    id: SAVE_SELECTION,
    title: 'Save the selection to your archive',
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: SAVE_PAGE,
    title: 'Save this story to your archive',
    contexts: ['page'],
  });
  browser.contextMenus.create({
    id: OPEN_LIBRARY,
    title: 'Open the Backstory library',
    contexts: ['action'],
  });
}
