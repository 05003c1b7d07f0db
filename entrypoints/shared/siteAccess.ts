import { browser } from 'wxt/browser';

/** Match patterns of every web page. */
export const ALL_SITES = ['http://*/*', 'https://*/*'];

/** The sites that the reader allowed. */
export interface SiteAccess {
  all: boolean;
  origins: string[];
}

/** Which sites Backstory may read now. */
export async function readSiteAccess(): Promise<SiteAccess> {
  const [all, { origins }] = await Promise.all([
    browser.permissions.contains({ origins: ALL_SITES }),
    browser.permissions.getAll(),
  ]);
  return { all, origins: origins ?? [] };
}

/** Asks the browser, which asks the reader. Must be called straight from the reader's click. False where they said no. */
export function allowSites(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Gives access back. */
export function forbidSites(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins });
}

/** Calls back whenever access changes, until `signal` aborts. */
export function watchSiteAccess(signal: AbortSignal, changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  signal.addEventListener(
    'abort',
    () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    },
    { once: true },
  );
}
