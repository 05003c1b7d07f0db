import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { canUseApt, findBrowser } from './findBrowser';
import type { BrowserName } from './readerBrowser';

/** Debian's packages. The fonts are for screenshots that look like a news page. */
const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const FONTS = { name: 'fonts-liberation', folder: '/usr/share/fonts/truetype/liberation' };

/** Another apt may hold the lock, as on a machine that has just started: wait up to five minutes. */
const APT_LOCK = ['-o', 'DPkg::Lock::Timeout=300'];

function apt(args: string[], signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      signal,
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** How a reader loads the built folder by hand, where no browser can be driven. */
export function loadByHand(name: BrowserName, extensionDir: string): string {
  return name === 'firefox'
    ? `No Firefox was found. Install one, or set FIREFOX_PATH to its program. To load the extension by hand: about:debugging, This Firefox, Load Temporary Add-on, then ${extensionDir}/manifest.json`
    : `No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH to its program. To load the extension by hand: chrome://extensions, Developer mode, Load unpacked, then ${extensionDir}`;
}

/**
 * Finds the browsers, and installs those that are missing where that may be done without asking
 * (root on Debian).
 * @param say told once, before anything is installed
 * @returns the program of each browser, null where there is none
 */
export async function findOrInstallBrowsers(
  names: readonly BrowserName[],
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<Map<BrowserName, string | null>> {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length > 0 && canUseApt()) {
    say(`Installing ${missing.map((name) => PACKAGES[name]).join(' and ')} (once) …`);
    const wanted = missing.map((name) => PACKAGES[name]);
    if (!existsSync(FONTS.folder)) wanted.push(FONTS.name);
    await apt([...APT_LOCK, 'update', '-qq'], signal);
    await apt([...APT_LOCK, 'install', '-y', '-qq', '--no-install-recommends', ...wanted], signal);
  }
  return new Map(names.map((name) => [name, findBrowser(name)]));
}
