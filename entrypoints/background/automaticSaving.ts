import { browser } from 'wxt/browser';
import { isExcepted } from '../../lib/model/saving';
import { readSavingChoice } from '../shared/savingChoice';
import { savePage } from './saving';

const FILE = '/watcher.js';

/** Has the page of an article say when it was in view for long enough to be saved, where the reader chose that. */
export async function watchReading(tab: number, url: string): Promise<void> {
  if (!(await isWanted(url))) return;
  const { incognito } = await browser.tabs.get(tab);
  if (!incognito) await browser.scripting.executeScript({ target: { tabId: tab }, files: [FILE] });
}

/** Saves the page of a tab that was read, if the reader still wants it. */
export async function keepRead(tab: number): Promise<void> {
  const { url } = await browser.tabs.get(tab);
  if (url !== undefined && (await isWanted(url))) await savePage(tab, 'automatic');
}

async function isWanted(url: string): Promise<boolean> {
  const { automatic, except } = await readSavingChoice(browser.storage.local);
  return automatic && !isExcepted(url, except);
}
