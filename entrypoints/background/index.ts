import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { watchSidePanel } from '../shared/openSidebar';
import { wantStarter } from '../shared/starterWanted';
import { answerCalls } from './answerCalls';
import { keepFeeds } from './feeds';
import { followReader } from './followReader';
import { keepInbox } from './inbox';
import { createMenus } from './menus';
import { keepPacks } from './packs';
import { keepReader } from './reader';
import { forgetReading } from './reading';
import { dropSaved } from './savedTabs';
import { readOpenTabs, registerArticleScript } from './siteAccess';
import { dropStory } from './tabStories';

/** The background: answers pages and views. It holds nothing that it cannot find again after the browser stopped it. */
export default defineBackground({
  main() {
    keepReader();
    keepInbox();
    keepFeeds();
    keepPacks();
    watchSidePanel();
    answerCalls();
    followReader();
    followTabs();
    browser.permissions.onAdded.addListener(() => void sitesChanged());
    browser.permissions.onRemoved.addListener(() => void sitesChanged());
    browser.runtime.onInstalled.addListener((details) => void installed(details.reason));
    browser.runtime.onStartup.addListener(() => void registerArticleScript());
  },
});

async function installed(reason: string): Promise<void> {
  await createMenus();
  await registerArticleScript();
  if (reason !== 'install') return;
  // The page's worker adds the starter articles; where it is closed at once, the next page's does.
  await wantStarter();
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

async function sitesChanged(): Promise<void> {
  await registerArticleScript();
  await readOpenTabs();
}

function followTabs(): void {
  const left = (tab: number) => {
    forgetReading(tab);
    void dropStory(tab);
    void dropSaved(tab);
  };
  browser.tabs.onRemoved.addListener(left);
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status === 'loading') left(tab);
  });
}
