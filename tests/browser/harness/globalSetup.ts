import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../../lib/cli/launch/build';
import { findOrInstallBrowsers } from '../../../lib/cli/launch/installBrowser';
import type { BrowserName } from '../../../lib/cli/launch/readerBrowser';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The browsers' programs; null for one that this machine has not. */
    browsers: Record<BrowserName, string | null>;
  }
}

function wanted(): BrowserName[] {
  const one = process.env['BACKSTORY_BROWSER'];
  if (one === undefined || one === '') return ['chromium', 'firefox'];
  if (one === 'chromium' || one === 'firefox') return [one];
  throw new Error(`BACKSTORY_BROWSER is ${one}; it may be chromium or firefox.`);
}

/**
 * Before all browser tests: both browsers are looked for (and installed where that may be), and the
 * extension is built for each that is there. On CI a missing browser is an error, on a reader's
 * machine its tests are skipped by name.
 */
export default async function prepare(project: TestProject): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const names = wanted();
  const found = await findOrInstallBrowsers(names, say, new AbortController().signal);
  const browsers = {
    chromium: found.get('chromium') ?? null,
    firefox: found.get('firefox') ?? null,
  };
  for (const name of names) {
    if (browsers[name]) await buildExtension(name, say);
    else if (process.env['CI']) throw new Error(`CI needs ${name}, and it could not be installed.`);
  }
  project.provide('browsers', browsers);
}
