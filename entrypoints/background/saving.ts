import { browser } from 'wxt/browser';
import { parseSavedPart } from '../../lib/messaging/savingSchema';
import { send } from '../../lib/messaging/send';
import type { SavedEnd, SaveOutcome, SaveReason } from '../../lib/model/saving';
import { storeInbox } from './inbox';
import { openExtractor, openKeeper } from './reader';
import { noteSaved } from './savedTabs';

const FILE = '/saver.js';

/** Pages that are being saved: one that is asked for twice is saved once. */
const saving = new Map<string, Promise<SaveOutcome>>();

/**
 * Saves the page of a tab as it is before the reader, and shows in the tab's views and on the toolbar
 * button what came of it. Pages of private windows are never saved: this is the one place that keeps
 * pages. Never throws.
 */
export function savePage(tab: number, why: SaveReason): Promise<SaveOutcome> {
  const key = `${tab} ${why}`;
  let running = saving.get(key);
  if (running === undefined) {
    running = save(tab, why)
      .catch((error: unknown): SaveOutcome => ({ state: 'refused', why: wordsOf(error) }))
      .then(async (outcome) => {
        await noteSaved(tab, why, outcome);
        return outcome;
      })
      .finally(() => saving.delete(key));
    saving.set(key, running);
  }
  return running;
}

async function save(tab: number, why: SaveReason): Promise<SaveOutcome> {
  const { incognito } = await browser.tabs.get(tab);
  if (incognito) return { state: 'refused', why: 'Nothing is kept of pages in private windows.' };
  const selection = why === 'selection';
  const page = await readPage(tab, selection);
  if (page === null)
    return {
      state: 'refused',
      why: 'Backstory may not read this page. Allow the site in the sidebar, or press the toolbar button on the page first.',
    };
  const { html, end } = page;
  const asked = why === 'asked' || selection;
  const { extractHtml } = await openExtractor();
  const found = extractHtml(html, { url: end.url, selected: end.selected, asked });
  if (!found.article) return { state: 'refused', why: sentence(found.why) };
  const { archiveDatabase, keepArticle } = await openKeeper();
  const kept = await keepArticle(archiveDatabase(), found.found, {
    now: Date.now(),
    part: selection,
  });
  if (kept.state === 'there') return kept;
  const stored = await storeInbox();
  return { state: kept.state === 'new' ? 'saved' : 'updated', waiting: !stored };
}

/** The page of a tab as HTML; null where the browser does not let us read it. */
async function readPage(
  tab: number,
  selection: boolean,
): Promise<{ html: string; end: SavedEnd } | null> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab },
      files: [FILE],
      injectImmediately: true,
    });
  } catch {
    return null;
  }
  const pieces: string[] = [];
  for (;;) {
    const { html, end } = await send(
      (message) => browser.tabs.sendMessage(tab, message, { frameId: 0 }),
      'saver',
      'part',
      { selection },
      parseSavedPart,
    );
    pieces.push(html);
    if (end !== null) return { html: pieces.join(''), end };
  }
}

function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return sentence(words);
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
