import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
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
  let browser: Browser | null = null;
  try {
    browser = await puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      userDataDir: profile.path,
      // One call measures for minutes where the machine is slow.
      protocolTimeout: 300_000,
      // Chromium's sandbox refuses to run as root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    profile.watch(browser.process());
    const page = await browser.newPage();
    await page.goto(`${site.origin}/`);
    return await body(page, await browser.version());
  } finally {
    await browser?.close().catch(() => undefined);
    await profile.dispose(browser?.process() ?? null);
    await site.close();
  }
}
