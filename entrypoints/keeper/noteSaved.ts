import { browser } from 'wxt/browser';
import type { SaveOutcome, SaveReason } from '../../lib/model/saving';
import { savedKey } from '../shared/savedKey';

/** Milliseconds for which the toolbar button says that a page was saved. */
const SHOWN = 2_500;

/** What the toolbar button says: a tick, or that it did not work. */
const SIGNS = { saved: '✓', updated: '✓', there: '✓', refused: '!' } as const;
/** Green and amber, on which white has a contrast of 6 to 1. */
const COLOURS = { saved: '#2f6b3a', updated: '#2f6b3a', there: '#2f6b3a', refused: '#8a5a00' };

/** Keeps what came of saving a tab's page while the page is open, and shows it. */
export async function noteSaved(tab: number, why: SaveReason, outcome: SaveOutcome): Promise<void> {
  // Part of a page does not make the page one of the archive's; and what the reader did not ask for is not told.
  if (outcome.state !== 'refused' && why !== 'selection') {
    const since = outcome.state === 'there' ? outcome.since : Date.now();
    await browser.storage.session.set({ [savedKey(tab)]: { since } });
  }
  if (why === 'asked' || why === 'selection') await showSign(tab, outcome);
}

/** Says it on the toolbar button, and puts back what it said before. */
async function showSign(tab: number, { state }: SaveOutcome): Promise<void> {
  const said = { tabId: tab };
  try {
    const [colour, text] = await Promise.all([
      browser.action.getBadgeBackgroundColor(said),
      browser.action.getBadgeText(said),
    ]);
    const show = (color: typeof colour | string, words: string) =>
      Promise.all([
        browser.action.setBadgeBackgroundColor({ ...said, color }),
        browser.action.setBadgeText({ ...said, text: words }),
      ]);
    await show(COLOURS[state], SIGNS[state]);
    const before = text === SIGNS[state] ? '' : text;
    setTimeout(() => void show(colour, before).catch(() => undefined), SHOWN);
  } catch {
    // The tab was closed in the meantime.
  }
}
