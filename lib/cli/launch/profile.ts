import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenOptions } from './readerBrowser';

/** A profile and how to be rid of it. */
export interface Profile {
  path: string;
  /** Ends the browser if it still runs and removes the folder; nothing may be left of a run. */
  dispose: (browser: ChildProcess | null) => Promise<void>;
  /** The browser that this profile belongs to, so that an unexpected exit ends it too. */
  watch: (browser: ChildProcess | null) => void;
}

/** How long a browser may take to leave by itself before it is killed, in milliseconds. */
const GRACE = 5_000;

function kill(browser: ChildProcess | null): void {
  if (!browser?.pid || browser.exitCode !== null || browser.signalCode !== null) return;
  try {
    // The launcher puts the browser at the head of a process group of its own: all its children go.
    if (process.platform === 'win32') browser.kill('SIGKILL');
    else process.kill(-browser.pid, 'SIGKILL');
  } catch {
    // It has gone in the meantime.
  }
}

async function gone(browser: ChildProcess | null): Promise<void> {
  if (!browser || browser.exitCode !== null || browser.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      kill(browser);
      resolve();
    }, GRACE);
    browser.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * The profile folder of one run. A snap sees no `/tmp` but its own, so its profile lies in the
 * folder that snap gives every program of the user.
 */
export async function makeProfile(options: OpenOptions): Promise<Profile> {
  const snap = /\/snap\/(?:bin\/)?([^/]+)/.exec(options.executablePath)?.[1];
  const parent = snap ? join(homedir(), 'snap', snap, 'common') : tmpdir();
  await mkdir(parent, { recursive: true });
  const path = options.profileDir ?? (await mkdtemp(join(parent, 'backstory-profile-')));
  const own = options.profileDir === undefined;
  // Children of the browser may write for a moment after it has gone: try again for a second.
  const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
  let running: ChildProcess | null = null;
  const atExit = (): void => {
    kill(running);
    if (own) rmSync(path, removal);
  };
  process.once('exit', atExit);
  return {
    path,
    watch: (browser) => {
      running = browser;
    },
    dispose: async (browser) => {
      await gone(browser);
      process.off('exit', atExit);
      if (own) await rm(path, removal);
    },
  };
}
