import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import type { BrowserName } from '../../../../lib/cli/launch/readerBrowser';
import { serve } from '../../../../lib/cli/launch/serve';
import { bundleScript } from '../../bundleScript';
import type { Heard } from './killPage';

/** A browser with the page of `killPage.ts` in it, to be killed. */
export interface DoomedBrowser {
  page: Page;
  /** All that the page called out so far. */
  heard: Heard[];
  /** Ends the browser and all its processes at once, as a power cut of the program alone. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** One profile and one origin, for as many browsers after each other as are wanted. */
export interface DoomedProfile {
  open(): Promise<DoomedBrowser>;
  end(): Promise<void>;
}

/** Firefox offers its safe mode after a few crashes, and would ask before it starts. */
const FIREFOX = {
  'toolkit.startup.max_resumed_crashes': -1,
  'browser.sessionstore.resume_from_crash': false,
  'app.update.disabledForTesting': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
};

/** What the browser is started with. */
function argsOf(name: BrowserName): string[] {
  if (name === 'firefox') return [];
  return [
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(process.env['BACKSTORY_BACKEND'] === 'sqlite'
      ? ['--enable-features=IdbSqliteBackingStore']
      : []),
  ];
}

/** Makes an empty profile, and serves the page. */
export async function doomedProfile(
  name: BrowserName,
  executablePath: string,
): Promise<DoomedProfile> {
  const folder = await mkdtemp(join(tmpdir(), 'backstory-kill-'));
  const userDataDir = join(folder, 'profile');
  const root = join(folder, 'page');
  await writePage(root);
  const site = await serve(root);
  return {
    async open() {
      if (name === 'firefox') await puppeteersFiles(userDataDir);
      const browser = await launch({
        browser: name === 'chromium' ? 'chrome' : 'firefox',
        executablePath,
        headless: true,
        userDataDir,
        args: argsOf(name),
        extraPrefsFirefox: FIREFOX,
      });
      return opened(browser, `${site.origin}/`);
    },
    async end() {
      await site.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** Puppeteer puts the preferences of an earlier Firefox aside, and needs the file there that a killed one leaves moved. */
async function puppeteersFiles(profile: string): Promise<void> {
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, 'user.js'), '', { flag: 'a' });
}

async function writePage(root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Kill</title><script src="page.js"></script>',
  );
  const entry = fileURLToPath(new URL('killPage.ts', import.meta.url));
  await writeFile(join(root, 'page.js'), await bundleScript(entry));
}

async function opened(browser: Browser, url: string): Promise<DoomedBrowser> {
  const child = browser.process();
  const heard: Heard[] = [];
  const page = await browser.newPage();
  await page.exposeFunction('heard', (what: Heard) => void heard.push(what));
  await page.goto(url);
  return {
    page,
    heard,
    async kill() {
      if (child?.pid === undefined) throw new Error('The browser has no process.');
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      // It leads a process group of its own: all its children go with it.
      process.kill(-child.pid, 'SIGKILL');
      await gone;
    },
    close: () => browser.close(),
  };
}
