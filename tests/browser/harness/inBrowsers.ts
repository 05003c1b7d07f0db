import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import { extensionDir } from '../../../lib/cli/launch/build';
import { openReaderBrowser } from '../../../lib/cli/launch/openReaderBrowser';
import type {
  BrowserName,
  OpenOptions,
  ReaderBrowser,
} from '../../../lib/cli/launch/readerBrowser';

/** What a test of the suite works with. `reader` may be used inside tests and hooks only. */
export interface Suite {
  readonly name: BrowserName;
  readonly reader: ReaderBrowser;
}

/**
 * `describe`, once in Chromium and once in Firefox, each time with a fresh browser and the built
 * extension in it, without a window. A browser that the machine lacks is skipped by name. When a
 * test fails, the errors of the extension's contexts are printed with it. `BACKSTORY_BACKEND=sqlite`
 * makes Chromium keep its databases in SQLite.
 */
export function inBrowsers(
  title: string,
  body: (suite: Suite) => void,
  options: Partial<OpenOptions> = {},
): void {
  for (const name of ['chromium', 'firefox'] as const) {
    const executablePath = inject('browsers')[name];
    if (executablePath === null) {
      describe.skip(`${title} in ${name} (not on this machine)`, () => body(absent(name)));
      continue;
    }
    describe(`${title} in ${name}`, () => {
      let reader: ReaderBrowser | null = null;
      beforeAll(async () => {
        reader = await openReaderBrowser(name, extensionDir(name), {
          executablePath,
          headless: true,
          sqlite: process.env['BACKSTORY_BACKEND'] === 'sqlite',
          ...options,
        });
      });
      afterEach(async ({ task }) => {
        if (task.result?.state === 'fail' && reader)
          process.stdout.write(
            `${[`errors in ${name}:`, ...(await reader.errors())].join('\n  ')}\n`,
          );
      });
      afterAll(() => reader?.close());
      body({
        name,
        get reader() {
          if (!reader) throw new Error('The browser opens before the first test, not earlier.');
          return reader;
        },
      });
    });
  }
}

function absent(name: BrowserName): Suite {
  return {
    name,
    get reader(): ReaderBrowser {
      throw new Error(`This machine has no ${name}.`);
    },
  };
}
