import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { SaveOutcome, SaveReason } from '../../lib/model/saving';
import { openReader } from './reader';
import { readStory, showCount, tellViews } from './tabStories';

const keyOf = (tab: number) => `saved:${tab}`;

/** Milliseconds for which the toolbar button says that a page was saved. */
const SHOWN = 2_500;

/** What the toolbar button says: a tick, or that it did not work. */
const SIGNS = { saved: '✓', updated: '✓', there: '✓', refused: '!' } as const;
const COLOURS = { saved: '#2f6b3a', updated: '#2f6b3a', there: '#2f6b3a', refused: '#8a5a00' };

const savedRow = v.object({ since: v.number() });

/** Keeps what came of saving a tab's page while the page is open, and shows it. */
export async function noteSaved(tab: number, why: SaveReason, outcome: SaveOutcome): Promise<void> {
  // Part of a page does not make the page one of the archive's; and what the reader did not ask for is not told.
  if (outcome.state !== 'refused' && why !== 'selection') {
    const since = outcome.state === 'there' ? outcome.since : Date.now();
    await browser.storage.session.set({ [keyOf(tab)]: { since } });
  }
  if (why === 'asked' || why === 'selection') await showSign(tab, outcome);
  if (outcome.state !== 'refused') await tellViews(tab);
}

/** Since when the archive has the page of a tab (milliseconds since 1970), by what was saved in it or by its address; null where it has not. */
export async function savedSince(tab: number): Promise<number | null> {
  const stored = (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)];
  const row = v.safeParse(savedRow, stored);
  if (row.success) return row.output.since;
  const held = await readStory(tab);
  if (held?.story.state !== 'ready') return null;
  const { openArchive, addedAt } = await openReader();
  try {
    return await addedAt(await openArchive(), held.story.url);
  } catch {
    // Without an archive nothing was saved; what else is wrong with it is told where it is read.
    return null;
  }
}

/** Forgets a tab that was closed or left its page. */
export async function dropSaved(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}

async function showSign(tab: number, { state }: SaveOutcome): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ color: COLOURS[state], tabId: tab });
    await browser.action.setBadgeText({ text: SIGNS[state], tabId: tab });
  } catch {
    // The tab was closed in the meantime.
    return;
  }
  setTimeout(() => {
    void readStory(tab).then((held) => held && showCount(tab, held.story));
  }, SHOWN);
}
