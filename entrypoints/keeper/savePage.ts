import { browser } from 'wxt/browser';
import type { Extraction } from '../../lib/extraction/extraction';
import { parseSavedPart } from '../../lib/messaging/savingSchema';
import { send } from '../../lib/messaging/send';
import type { SavedEnd, SaveOutcome, SaveReason } from '../../lib/model/saving';
import { archiveDatabase } from './archive';
import { keepArticle } from './keepArticle';

const FILE = '/saver.js';

/** What saving a page needs of the other parts of the background. */
interface SaveOptions {
  why: SaveReason;
  /** Makes an article of the page's HTML. */
  extract: (
    html: string,
    page: { url: string; selected: string[] | null; asked: boolean },
  ) => Promise<Extraction>;
  /** Stores what waits in the inbox; false where that has to wait. */
  store: () => Promise<boolean>;
}

/**
 * Saves the page of a tab as it is before the reader. Pages of private windows are never saved: this
 * is the one place that keeps pages. Never throws.
 */
export async function savePageOf(tab: number, options: SaveOptions): Promise<SaveOutcome> {
  try {
    return await save(tab, options);
  } catch (error) {
    return { state: 'refused', why: wordsOf(error) };
  }
}

async function save(tab: number, { why, extract, store }: SaveOptions): Promise<SaveOutcome> {
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
  const found = await extract(html, { url: end.url, selected: end.selected, asked });
  if (!found.article) return { state: 'refused', why: sentence(found.why) };
  const kept = await keepArticle(archiveDatabase(), found.found, {
    now: Date.now(),
    part: selection,
  });
  if (kept.state === 'there') return kept;
  const stored = await store();
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
