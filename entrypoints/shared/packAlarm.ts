import { browser } from 'wxt/browser';

/** Rings when packs that the reader follows are to be looked at. */
export const PACK_ALARM = 'packs';

/** Minutes between two looks. */
const DAY = 1440;

/** Sets the alarm where any pack is followed, and clears it where none is. One that is set stays as it is. */
export async function setPackAlarm(any: boolean): Promise<void> {
  if (!any) await browser.alarms.clear(PACK_ALARM);
  else if ((await browser.alarms.get(PACK_ALARM)) === undefined)
    await browser.alarms.create(PACK_ALARM, { delayInMinutes: DAY, periodInMinutes: DAY });
}
