import { launch, TargetType } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { Chromium } from './chromium';
import { makeProfile } from './profile';
import { USUAL_WINDOW } from './readerBrowser';
import type { OpenOptions, ReaderBrowser } from './readerBrowser';

/**
 * What the browser would otherwise ask of the network by itself. Puppeteer brings most flags of
 * this kind (no sync, no component updates, no first run); these are the rest.
 */
const QUIET = [
  '--no-default-browser-check',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-features=OptimizationGuideModelDownloading,AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions',
];

/**
 * Opens Chromium (or Chrome, or Edge) with the unpacked extension. It is loaded over the debugging
 * pipe, because branded Chrome has ignored `--load-extension` since version 137.
 */
export async function openChromium(
  extensionDir: string,
  options: OpenOptions,
): Promise<ReaderBrowser> {
  const profile = await makeProfile(options);
  const { width, height } = options.window ?? USUAL_WINDOW;
  const root = process.getuid?.() === 0;
  let browser: Browser | null = null;
  try {
    browser = await launch({
      browser: 'chrome',
      executablePath: options.executablePath,
      headless: options.headless,
      pipe: true,
      enableExtensions: true,
      userDataDir: profile.path,
      defaultViewport: null,
      // Chromium's sandbox refuses to run as root.
      args: [
        ...QUIET,
        `--window-size=${width},${height}`,
        ...(options.sqlite ? ['--enable-features=IdbSqliteBackingStore'] : []),
        ...(options.dark ? ['--force-dark-mode'] : []),
        ...(root ? ['--no-sandbox'] : []),
      ],
      // An attached service worker is never stopped, and one that starts again waits for a debugger for ever.
      targetFilter: (target) => target.type() !== TargetType.SERVICE_WORKER,
      // Without it Chrome shows a bar and hides the new profile's sign-in; the reader is no robot.
      ignoreDefaultArgs: options.headless ? [] : ['--enable-automation'],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const child = browser.process();
    profile.watch(child);
    const session = await browser.target().createCDPSession();
    const id = await browser.installExtension(extensionDir);
    const reader = new Chromium(browser, session, id, () => profile.dispose(child));
    await reader.collectErrors();
    return reader;
  } catch (error) {
    await browser?.close().catch(() => undefined);
    await profile.dispose(browser?.process() ?? null);
    throw error;
  }
}
