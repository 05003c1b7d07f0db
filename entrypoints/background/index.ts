import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { linkPending } from '../../lib/store/linkPending';
import { watchSidePanel } from '../shared/openSidebar';
import { answerCalls } from './answerCalls';
import { openArchive } from './archive';
import { followReader } from './followReader';
import { createMenus } from './menus';
import { rereadPages } from './pages';
import { readOpenTabs, registerArticleScript } from './siteAccess';
import { addStarter } from './starter';
import { dropStory } from './tabStories';

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

function followTabs(): void {
  browser.tabs.onRemoved.addListener((tab) => void dropStory(tab));
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status === 'loading') void dropStory(tab);
  });
}
