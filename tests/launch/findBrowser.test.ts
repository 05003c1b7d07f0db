import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../lib/cli/launch/findBrowser';
import type { Machine } from '../../lib/cli/launch/findBrowser';
import type { BrowserName } from '../../lib/cli/launch/readerBrowser';

function machine(
  platform: NodeJS.Platform,
  programs: string[],
  env: Record<string, string> = {},
): Machine {
  return { platform, env, home: '/home/reader', runs: (path) => programs.includes(path) };
}

const ESR = '/usr/bin/firefox-esr';
const CHROME_APP = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';

describe('findBrowser', () => {
  it.each<[string, BrowserName, Machine, string | null]>([
    ['named outright', 'chromium', machine('linux', ['/x/c'], { CHROME_PATH: '/x/c' }), '/x/c'],
    [
      'on the PATH',
      'chromium',
      machine('linux', ['/b/chromium'], { PATH: '/a:/b' }),
      '/b/chromium',
    ],
    ['in the usual place', 'firefox', machine('linux', [ESR]), ESR],
    [
      'the PATH before the usual place',
      'firefox',
      machine('linux', [ESR, '/my/firefox'], { PATH: '/my' }),
      '/my/firefox',
    ],
    ['from snap', 'firefox', machine('linux', ['/snap/bin/firefox']), '/snap/bin/firefox'],
    [
      "from the reader's flatpak",
      'chromium',
      machine('linux', ['/home/reader/.local/share/flatpak/exports/bin/org.chromium.Chromium']),
      '/home/reader/.local/share/flatpak/exports/bin/org.chromium.Chromium',
    ],
    ['on macOS', 'chromium', machine('darwin', [CHROME_APP]), CHROME_APP],
    [
      'Edge on Windows',
      'chromium',
      machine('win32', [EDGE], { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }),
      EDGE,
    ],
    ['the other browser alone', 'firefox', machine('linux', ['/usr/bin/chromium']), null],
    ['nothing', 'chromium', machine('linux', [], { PATH: '/usr/bin' }), null],
  ])('%s', (_, name, on, expected) => {
    expect(findBrowser(name, on)).toBe(expected);
  });

  it('does not fall back silently from a path that is set and wrong', () => {
    const on = machine('linux', [ESR], { FIREFOX_PATH: '/gone/firefox' });
    expect(() => findBrowser('firefox', on)).toThrow('FIREFOX_PATH is set to /gone/firefox');
  });
});
