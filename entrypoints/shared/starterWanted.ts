import { browser } from 'wxt/browser';

/** In `browser.storage.local` while the starter corpus is to be added by the next page that has an archive worker. */
const STARTER = 'starterWanted';

/** Has the next opened welcome or library page add the starter corpus. */
export function wantStarter(): Promise<void> {
  return browser.storage.local.set({ [STARTER]: true });
}

export async function isStarterWanted(): Promise<boolean> {
  return (await browser.storage.local.get(STARTER))[STARTER] === true;
}

/** It is in. */
export function starterIsIn(): Promise<void> {
  return browser.storage.local.remove(STARTER);
}
