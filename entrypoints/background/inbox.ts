import { browser } from 'wxt/browser';
import type { ArticleSource } from '../../lib/pipeline/articleSource';
import type { ImportSource } from '../../lib/store/import/importShapes';
import { openKeeper, openLanguageReader } from './reader';

/** Rings while something may wait in the inbox that this background, or one before it, did not get to store. */
const ALARM = 'inbox';
/** Minutes until then, and after a failure, which may last. */
const SOON = 1;
const LATER = 5;

/** Stores what an earlier background left in the inbox. Call it as the background starts. */
export function keepInbox(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void storeInbox();
  });
  // Firefox forgets alarms with its session.
  browser.runtime.onStartup.addListener(() => void remind(SOON));
}

/**
 * Puts articles in the inbox: from then on they are safe, and stored in a moment, or when another page
 * of the extension has ended writing. Throws an explained error. Never call it for a private window.
 */
export async function putInInbox(
  sources: readonly ArticleSource[],
  { came, replace = false }: { came: ImportSource; replace?: boolean },
): Promise<void> {
  const { archiveDatabase, putInInbox: put } = await openKeeper();
  await put(archiveDatabase(), sources, { came, now: Date.now(), replace });
  await remind(SOON);
}

/** Stores what waits in the inbox. False where something is left for later: another page writes, or the store is full. */
export async function storeInbox(): Promise<boolean> {
  try {
    const { storeWaiting } = await openKeeper();
    await storeWaiting(async (source) => {
      const { openLanguage } = await openLanguageReader();
      return (await openLanguage()).analyse(source);
    });
    await browser.alarms.clear(ALARM);
    return true;
  } catch {
    // It is tried again by the alarm, and by each page of the extension that is opened.
    await remind(LATER);
    return false;
  }
}

async function remind(minutes: number): Promise<void> {
  await browser.alarms.create(ALARM, { delayInMinutes: minutes });
}
