import puppeteer from 'puppeteer-core';
import type { Page } from 'puppeteer-core';
import { makeProfile } from '../../launch/profile';
import { serve } from '../../launch/serve';

/** A page that measures finely: alone in its process, so that its clock ticks in microseconds. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Serves the folder, opens its `index.html` in a Chromium without a window, runs `body`, and leaves nothing behind. */
export async function withChromiumPage<T>(
  executablePath: string,
  folder: string,
  body: (page: Page, version: string) => Promise<T>,
): Promise<T> {
  const site = await serve(folder, { headers: () => ISOLATED });
  const profile = await makeProfile({ executablePath, headless: true });
  try {
    const browser = await puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      userDataDir: profile.path,
      protocolTimeout: 300_000,
      // Chromium's sandbox refuses to run as root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    profile.watch(browser.process());
    try {
      const page = await browser.newPage();
      await page.goto(`${site.origin}/`);
      return await body(page, await browser.version());
    } finally {
      await browser.close();
      await profile.dispose(browser.process());
    }
  } finally {
    await site.close();
  }
}
