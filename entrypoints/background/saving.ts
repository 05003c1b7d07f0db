import type { SaveOutcome, SaveReason } from '../../lib/model/saving';
import { storeInbox } from './inbox';
import { openExtractor, openKeeper } from './reader';
import { tellViews } from './tabStories';

/** Pages that are being saved: one that is asked for twice is saved once. */
const saving = new Map<string, Promise<SaveOutcome>>();

/**
 * Saves the page of a tab as it is before the reader (`savePageOf`, which keeps nothing of private
 * windows), and shows in the tab's views and on the toolbar button what came of it.
 */
export function savePage(tab: number, why: SaveReason): Promise<SaveOutcome> {
  const key = `${tab} ${why}`;
  let running = saving.get(key);
  if (running === undefined) {
    running = save(tab, why).finally(() => saving.delete(key));
    saving.set(key, running);
  }
  return running;
}

async function save(tab: number, why: SaveReason): Promise<SaveOutcome> {
  const { noteSaved, savePageOf } = await openKeeper();
  const outcome = await savePageOf(tab, {
    why,
    extract: async (html, page) => (await openExtractor()).extractHtml(html, page),
    store: storeInbox,
  });
  await noteSaved(tab, why, outcome);
  await tellViews(tab);
  return outcome;
}
