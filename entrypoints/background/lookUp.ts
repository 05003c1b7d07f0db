import { browser } from 'wxt/browser';
import type { Head } from '../../lib/model/view';
import { openReader } from './reader';
import { readStory, writeStory } from './tabStories';

/** The longest selection that is looked up, in UTF-16 code units: longer ones are no names. */
const LONGEST_NAME = 200;

/** Looks a selected text up in the archive and shows the outcome in the tab's sidebar. */
export async function lookUpInTab(tab: number, selection: string): Promise<void> {
  const text = selection.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  const heads = text === '' ? [] : await headsOf(text);
  const before = await readStory(tab);
  await writeStory(tab, {
    story: before?.story ?? { state: 'not a page' },
    focus: heads[0]?.id ?? null,
    lookUp: { text, heads },
  });
}

async function headsOf(text: string): Promise<Head[]> {
  const { ArchiveMissing, askArchive, lookUpName } = await openReader();
  try {
    return await askArchive((archive) => lookUpName(text, archive));
  } catch (error) {
    if (error instanceof ArchiveMissing) return [];
    throw error;
  }
}

/** Looks up what is selected in a tab. */
export async function lookUpSelection(tab: number): Promise<void> {
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
