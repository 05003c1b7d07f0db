import { browser } from 'wxt/browser';
import { openSidebar } from '../shared/openSidebar';
import { lookUpInTab, lookUpSelection } from './lookUp';
import { LOOK_UP, OPEN_LIBRARY, SAVE_PAGE, SAVE_SELECTION, SHOW_STORY } from './menus';
import { readIfNew, step } from './pages';
import { savePage } from './saving';

/** Toolbar button, keyboard commands and context menus. What opens the sidebar does so before any await. */
export function followReader(): void {
  browser.action.onClicked.addListener((tab) => {
    void openSidebar(tab.windowId, true);
    void readIfNew(tab.id);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-sidebar') {
      void openSidebar(tab?.windowId, true);
      void readIfNew(tab?.id);
    } else if (command === 'look-up-selection') {
      void openSidebar(tab?.windowId, false);
      if (tab?.id !== undefined) void lookUpSelection(tab.id);
    } else if (command === 'save-page') {
      if (tab?.id !== undefined) void savePage(tab.id, 'asked');
    } else if (tab?.id !== undefined) {
      void step(tab.id, command === 'next-name' ? 'next' : 'previous');
    }
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === OPEN_LIBRARY)
      void browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
    if (info.menuItemId === SAVE_PAGE || info.menuItemId === SAVE_SELECTION) {
      if (tab?.id !== undefined)
        void savePage(tab.id, info.menuItemId === SAVE_PAGE ? 'asked' : 'selection');
      return;
    }
    if (info.menuItemId !== LOOK_UP && info.menuItemId !== SHOW_STORY) return;
    void openSidebar(tab?.windowId, false);
    if (tab?.id === undefined) return;
    if (info.menuItemId === LOOK_UP) void lookUpInTab(tab.id, info.selectionText ?? '');
    else void readIfNew(tab.id);
  });
}
