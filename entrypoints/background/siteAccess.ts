import { browser } from 'wxt/browser';

const SCRIPT = 'article';
const FILE = '/article.js';

/** The sites that the reader allowed, as match patterns. */
export async function allowedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

let registering = Promise.resolve();

/**
 * Has the browser run the article script on the allowed sites, and nowhere else. Called at start and
 * whenever the reader allows or forbids a site; one call waits for the other, because two at once
 * would both register the script.
 */
export function registerArticleScript(): Promise<void> {
  registering = registering.then(register, register);
  return registering;
}

async function register(): Promise<void> {
  const matches = await allowedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = {
    id: SCRIPT,
    js: [FILE],
    matches,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  if (registered.length === 0) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
}

/** Runs the article script in a tab that is already open. False where the browser does not let us. */
export async function readOpenTab(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [FILE] });
    return true;
  } catch {
    return false;
  }
}

/** Runs the article script in all open tabs of the allowed sites. */
export async function readOpenTabs(): Promise<void> {
  const matches = await allowedSites();
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  const ids = tabs.map((tab) => tab.id).filter((id) => id !== undefined);
  await Promise.all(ids.map(readOpenTab));
}
