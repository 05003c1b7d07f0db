import { browser } from 'wxt/browser';
import { PACK_ALARM } from '../shared/packAlarm';
import { storeInbox } from './inbox';
import { openFeeds, openKeeper } from './reader';

/** Looks at the packs that the reader follows when their alarm rings. Call it as the background starts. */
export function keepPacks(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    // What fails is tried again when it rings the next time.
    if (name === PACK_ALARM) look().catch(() => undefined);
  });
}

async function look(): Promise<void> {
  const [{ archiveDatabase }, { checkPacks }] = await Promise.all([openKeeper(), openFeeds()]);
  if (await checkPacks(archiveDatabase())) await storeInbox();
}
