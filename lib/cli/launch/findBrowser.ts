import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './readerBrowser';

/** What the search reads of the machine; tests pass their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
  /** Whether the file exists and may be run. */
  runs: (path: string) => boolean;
}

/** The machine this process is on. */
export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir(), runs: isProgram };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The variables that name a browser outright, and the names of its program on the PATH, best first. */
const NAMES: Record<BrowserName, { variable: string; programs: string[] }> = {
  chromium: {
    variable: 'CHROME_PATH',
    programs: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'brave-browser',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    programs: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
  },
};

const MAC: Record<BrowserName, string[]> = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS: Record<BrowserName, string[]> = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** Where Linux keeps programs that may not be on the PATH: the system's, snap's and flatpak's. */
const LINUX: Record<BrowserName, string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
    '/var/lib/flatpak/exports/bin/com.google.Chrome',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/opt/firefox/firefox',
    '/snap/bin/firefox',
    '/var/lib/flatpak/exports/bin/org.mozilla.firefox',
  ],
};

function usualPlaces(name: BrowserName, machine: Machine): string[] {
  if (machine.platform === 'darwin') {
    const roots = ['/Applications', join(machine.home, 'Applications')];
    return MAC[name].flatMap((app) => roots.map((root) => `${root}/${app}`));
  }
  if (machine.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (variable) => machine.env[variable] ?? [],
    );
    return WINDOWS[name].flatMap((path) => roots.map((root) => `${root}\\${path}`));
  }
  const flatpaks = join(machine.home, '.local/share/flatpak/exports/bin');
  const own = name === 'firefox' ? 'org.mozilla.firefox' : 'org.chromium.Chromium';
  return [...LINUX[name], join(flatpaks, own)];
}

/**
 * The program of a browser: what CHROME_PATH or FIREFOX_PATH names, else the first on the PATH,
 * else the first in the usual places.
 * @returns its path, or null where the machine has none
 * @throws Error where the variable is set and names nothing that runs
 */
export function findBrowser(name: BrowserName, machine: Machine = thisMachine()): string | null {
  const { variable, programs } = NAMES[name];
  const named = machine.env[variable];
  if (named) {
    if (machine.runs(named)) return named;
    throw new Error(`${variable} is set to ${named}, which is not a program that can be run.`);
  }
  const folders = (machine.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath =
    machine.platform === 'win32'
      ? []
      : programs.flatMap((program) => folders.map((folder) => `${folder}/${program}`));
  return [...onPath, ...usualPlaces(name, machine)].find(machine.runs) ?? null;
}

/** Whether apt may install a browser here: root on Debian or a system made from it. */
export function canUseApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!isProgram('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\bdebian\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}
