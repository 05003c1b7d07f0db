import { browser } from 'wxt/browser';

/** Rings when a feed is due. */
export const FEED_ALARM = 'feeds';
/** In `browser.storage.local`: when that is, in milliseconds since 1970; absent while no feed is followed. */
const DUE = 'feedsDue';
/** Milliseconds at least until the alarm rings: browsers allow no less. */
const SOONEST = 30_000;
/** Minutes after which it rings again where a round of asking was cut off. */
const AGAIN = 60;

/** Sets the alarm to when the next feed is due, in milliseconds since 1970; null clears it. */
export async function setFeedAlarm(due: number | null): Promise<void> {
  if (due === null) {
    await browser.storage.local.remove(DUE);
    await browser.alarms.clear(FEED_ALARM);
    return;
  }
  await browser.storage.local.set({ [DUE]: due });
  const when = Math.max(due, Date.now() + SOONEST);
  await browser.alarms.create(FEED_ALARM, { when, periodInMinutes: AGAIN });
}

/** When the next feed is due; null while none is followed. */
export async function feedsDue(): Promise<number | null> {
  const due = (await browser.storage.local.get(DUE))[DUE];
  return typeof due === 'number' ? due : null;
}
