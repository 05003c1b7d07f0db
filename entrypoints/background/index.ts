import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { receive } from '../../lib/messaging/receive';
import { send } from '../../lib/messaging/send';
import {
  parseNoArticle,
  parseNothing,
  parseOpenSidebar,
  parsePageQuery,
} from '../../lib/messaging/pageSchema';
import { parseMute, parseTab } from '../../lib/messaging/storySchema';
import { setMuted } from '../../lib/store/corrections';
import { linkPending } from '../../lib/store/linkPending';
import { isSidebarOpen, openSidebar, watchSidePanel } from '../shared/openSidebar';
import { openArchive } from './archive';
import { lookUpInTab } from './lookUp';
import { createMenus, LOOK_UP, OPEN_LIBRARY, SHOW_STORY } from './menus';
import { readTab } from './reading';
import { readOpenTab, readOpenTabs, registerArticleScript } from './siteAccess';
import { addStarter } from './starter';
import { dropStory, readStory, writeStory } from './tabStories';

/** The background: answers pages and views. It holds nothing that it cannot find again after the browser stopped it. */
export default defineBackground({
  type: 'module',
  main() {
    watchSidePanel();
    answerCalls();
    followReader();
    followTabs();
    browser.permissions.onAdded.addListener(() => void sitesChanged());
    browser.permissions.onRemoved.addListener(() => void sitesChanged());
    browser.runtime.onInstalled.addListener((details) => void installed(details.reason));
    browser.runtime.onStartup.addListener(() => void started());
  },
});

async function installed(reason: string): Promise<void> {
  await createMenus();
  await registerArticleScript();
  if (reason !== 'install') return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  await addStarter();
  await rereadPages();
}

async function started(): Promise<void> {
  await registerArticleScript();
  // Links that a killed background or a closed library left undone.
  await linkPending(await openArchive());
}

async function sitesChanged(): Promise<void> {
  await registerArticleScript();
  await readOpenTabs();
}

/** Has every open page ask again; pages without our script do not answer, which is no error. */
async function rereadPages(): Promise<void> {
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

function answerCalls(): void {
  receive(browser.runtime, 'background', {
    readPage: {
      parse: parsePageQuery,
      answer: (query, { tab }) => (tab === null ? null : readTab(tab, query)),
    },
    noArticle: {
      parse: parseNoArticle,
      answer: async ({ title, why }, { tab }) => {
        if (tab !== null)
          await writeStory(tab, {
            story: { state: 'no article', title, why },
            focus: null,
            lookUp: null,
          });
        return null;
      },
    },
    openSidebar: {
      parse: parseOpenSidebar,
      answer: async ({ card }, { tab, window }) => {
        const opening = openSidebar(window ?? undefined, false);
        // Firefox opens its sidebar from its own buttons and keys only: else the story comes in a tab.
        const refused = opening.then(
          () => false,
          async () => !(await isSidebarOpen(window ?? undefined)),
        );
        if (tab !== null) await focusCard(tab, card);
        if (tab !== null && (await refused)) await openInTab(tab);
        return null;
      },
    },
    storyOf: {
      parse: parseTab,
      answer: async ({ tab }) =>
        (await readStory(tab)) ?? {
          story: await storyWithoutScript(tab),
          focus: null,
          lookUp: null,
        },
    },
    archiveChanged: {
      parse: parseNothing,
      answer: async () => {
        await rereadPages();
        return null;
      },
    },
    mute: {
      parse: parseMute,
      answer: async (name) => {
        await setMuted(await openArchive(), name, Date.now());
        await rereadPages();
        return null;
      },
    },
  });
}

async function focusCard(tab: number, card: string | null): Promise<void> {
  const story = await readStory(tab);
  if (story !== null) await writeStory(tab, { ...story, focus: card, lookUp: null });
}

/** The sidebar's view of a tab, in a tab of its own beside it. */
async function openInTab(tab: number): Promise<void> {
  const { index } = await browser.tabs.get(tab);
  const url = browser.runtime.getURL('/sidepanel.html');
  await browser.tabs.create({ url: `${url}?tab=${tab}`, index: index + 1 });
}

/** What can be said of a tab whose page has not spoken: that we may not read it, or that it is none. */
async function storyWithoutScript(tab: number) {
  const { url } = await browser.tabs.get(tab);
  if (url === undefined) return { state: 'no access' as const, origin: '' };
  if (!/^https?:/.test(url)) return { state: 'not a page' as const };
  const { origin } = new URL(url);
  const allowed = await browser.permissions.contains({ origins: [`${origin}/*`] });
  return allowed
    ? { state: 'reading' as const, title: '' }
    : { state: 'no access' as const, origin };
}

/** Toolbar button, keyboard commands and context menus. What opens the sidebar does so before any await. */
function followReader(): void {
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
    } else if (tab?.id !== undefined) {
      void step(tab.id, command === 'next-name' ? 'next' : 'previous');
    }
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === OPEN_LIBRARY)
      void browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
    if (info.menuItemId !== LOOK_UP && info.menuItemId !== SHOW_STORY) return;
    void openSidebar(tab?.windowId, false);
    if (tab?.id === undefined) return;
    if (info.menuItemId === LOOK_UP) void lookUpInTab(tab.id, info.selectionText ?? '');
    else void readIfNew(tab.id);
  });
}

/** Reads a tab whose page has not spoken yet, by the access that the reader's click gives. */
async function readIfNew(tab: number | undefined): Promise<void> {
  if (tab !== undefined && (await readStory(tab)) === null) await readOpenTab(tab);
}

async function step(tab: number, call: 'next' | 'previous'): Promise<void> {
  if (!(await callPage(tab, call)) && (await readOpenTab(tab))) await callPage(tab, call);
}

async function lookUpSelection(tab: number): Promise<void> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () => String(getSelection() ?? ''),
    });
    await lookUpInTab(tab, typeof frame?.result === 'string' ? frame.result : '');
  } catch {
    await lookUpInTab(tab, '');
  }
}

function followTabs(): void {
  browser.tabs.onRemoved.addListener((tab) => void dropStory(tab));
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status === 'loading') void dropStory(tab);
  });
}
