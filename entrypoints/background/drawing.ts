import { browser } from 'wxt/browser';

const FILE = '/marks.js';

/**
 * Gives the page of a tab the script that draws, beside the one that read it. Every article page gets
 * it while its article is being read, whatever will be found: that it comes tells the page nothing.
 */
export async function drawMarks(tab: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab },
      files: [FILE],
      injectImmediately: true,
    });
  } catch {
    // The page is gone, or the reader took back the access: there is nothing to draw on.
  }
}
