import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import type { Browser, EvaluateFunc, Page } from 'puppeteer-core';
import { firefoxSidebar } from './firefoxSidebar';
import { FirefoxWindow, GECKO_ID } from './firefoxWindow';
import { makeProfile } from './profile';
import { USUAL_WINDOW } from './readerBrowser';
import type { OpenOptions, ReaderBrowser, SidebarView } from './readerBrowser';

/** What Firefox would otherwise ask of the network by itself, or put in the reader's way at first. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#no-remote-settings',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
};

const PERMISSIONS = `
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs');
  const change = { permissions: [], origins: [argument.origin], data_collection: [] };
  if (argument.grant) await ExtensionPermissions.add(extension.id, change, extension);
  else await ExtensionPermissions.remove(extension.id, change, extension);`;

const TOOLBAR_BUTTON = `
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs');
  const button = ExtensionParent.apiManager.global.browserActionFor(extension);`;

/** Presses the keys of a command's `<key>` element, as the window's own input would. */
const PRESS = `
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!input.beginInputTransactionForTests(window)) throw new Error('Firefox takes no keys now.');
  const keys = argument.map((key) => new KeyboardEvent('', key));
  for (const key of keys) input.keydown(key);
  for (const key of keys.reverse()) input.keyup(key);`;

/** Console errors of the extension's documents reach no driver; every process forwards them here. */
const WATCH_ERRORS = `
  window.backstoryErrors = [];
  Services.ppmm.addMessageListener('backstory:error', ({ data }) => window.backstoryErrors.push(data));
  const script = \`
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    storage.addLogEventListener((event) => {
      const { level, filename, arguments: words } = event.wrappedJSObject ?? event;
      if (level === 'error' && filename.startsWith('moz-extension:'))
        sendAsyncMessage('backstory:error', words.map(String).join(' ') + ' (' + filename + ')');
    }, Services.scriptSecurityManager.getSystemPrincipal());\`;
  Services.ppmm.loadProcessScript(
    'data:application/javascript;charset=utf-8,' + encodeURIComponent(script), true);`;

const READ_ERRORS = `
  const thrown = Services.console.getMessageArray().filter((message) =>
    message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag) &&
    message.sourceName.startsWith(extension.baseURL));
  return [...window.backstoryErrors,
    ...thrown.map((error) => error.errorMessage + ' (' + error.sourceName + ')')];`;

/** The keys that a manifest's shortcut names beside letters and digits: DOM `key`, `code`, `keyCode`. */
const KEYS: Record<string, { key: string; code: string; keyCode: number }> = {
  Alt: { key: 'Alt', code: 'AltLeft', keyCode: 18 },
  Shift: { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
  Ctrl: { key: 'Control', code: 'ControlLeft', keyCode: 17 },
  MacCtrl: { key: 'Control', code: 'ControlLeft', keyCode: 17 },
  Command: { key: 'Meta', code: 'MetaLeft', keyCode: 91 },
  Up: { key: 'ArrowUp', code: 'ArrowUp', keyCode: 38 },
  Down: { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40 },
  Comma: { key: ',', code: 'Comma', keyCode: 188 },
  Period: { key: '.', code: 'Period', keyCode: 190 },
};

function keyOf(name: string): { key: string; code: string; keyCode: number } {
  const known = KEYS[name];
  if (known) return known;
  const code = /\d/.test(name) ? `Digit${name}` : `Key${name}`;
  return { key: name, code, keyCode: name.charCodeAt(0) };
}

/** Firefox's side of {@link ReaderBrowser}. */
class Firefox implements ReaderBrowser {
  readonly name = 'firefox';
  readonly closed: Promise<void>;
  #control: Promise<Page> | null = null;

  constructor(
    private readonly browser: Browser,
    private readonly window: FirefoxWindow,
    readonly extensionUrl: string,
    private readonly plainFile: string,
    private readonly dispose: () => Promise<void>,
  ) {
    this.closed = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  }

  async openPage(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  }

  async openExtensionPage(path: string): Promise<Page> {
    return this.#open(path, false);
  }

  async extensionPages(path: string): Promise<Page[]> {
    const found: Page[] = [];
    for (const page of await this.browser.pages()) {
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (url.startsWith(this.extensionUrl + path)) found.push(page);
    }
    return found;
  }

  async inExtension<P extends unknown[], F extends EvaluateFunc<P>>(
    run: F,
    ...args: P
  ): Promise<Awaited<ReturnType<F>>> {
    this.#control ??= this.#open(this.plainFile, true);
    const control = await this.#control;
    return control.evaluate(run, ...args);
  }

  async acceptPrompt(): Promise<void> {
    await this.window.run(
      `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);`,
    );
  }

  async grantHostAccess(origin: string): Promise<void> {
    await this.window.run(PERMISSIONS, { origin, grant: true });
  }

  async revokeHostAccess(origin: string): Promise<void> {
    await this.window.run(PERMISSIONS, { origin, grant: false });
  }

  async triggerAction(page: Page): Promise<void> {
    await page.bringToFront();
    await this.window.run(`${TOOLBAR_BUTTON} await button.triggerAction(window);`);
  }

  async runCommand(command: string): Promise<void> {
    const shortcut = await this.shortcut(command);
    if (!shortcut) throw new Error(`No key is bound to ${command}.`);
    await this.window.run(PRESS, shortcut.split('+').map(keyOf));
  }

  async shortcut(command: string): Promise<string> {
    return this.window.run<string>(
      `return (await extension.shortcuts.allCommands()).find((one) => one.name === argument)?.shortcut ?? '';`,
      command,
    );
  }

  sidebar(): Promise<SidebarView | null> {
    return firefoxSidebar(this.window);
  }

  async stopBackground(): Promise<void> {
    await this.window.run(`await extension.terminateBackground({ ignoreDevToolsAttached: true });`);
  }

  async backgroundRuns(): Promise<boolean> {
    return (await this.window.run<string>(`return extension.backgroundState;`)) === 'running';
  }

  async badgeText(page: Page): Promise<string> {
    await page.bringToFront();
    return this.window.run<string>(
      `${TOOLBAR_BUTTON} return button.action.getContextData(gBrowser.selectedTab).badgeText ?? '';`,
    );
  }

  errors(): Promise<string[]> {
    return this.window.run<string[]>(READ_ERRORS);
  }

  async tidy(): Promise<void> {
    const control = this.#control;
    this.#control = null;
    await (await control)?.close();
  }

  async close(): Promise<void> {
    await this.browser.close().catch(() => undefined);
    await this.dispose();
  }

  /** Navigates by WebDriver itself: puppeteer's `goto` waits for events that Firefox keeps back for extension pages. */
  async #open(path: string, background: boolean): Promise<Page> {
    const page = await this.browser.newPage({ background });
    // Puppeteer has no public name for WebDriver's id of a tab.
    const context: string = Reflect.get(page.mainFrame(), '_id');
    await this.window.send('browsingContext.navigate', {
      context,
      url: this.extensionUrl + path,
      wait: 'complete',
    });
    if (!background) await page.bringToFront();
    return page;
  }
}

/** A file of the extension that is a document without code: a picture or a style sheet. */
async function findPlainFile(extensionDir: string): Promise<string> {
  const files = await readdir(extensionDir, { recursive: true });
  const plain = files.find((file) => /\.(?:png|svg|css|txt)$/.test(file));
  if (!plain) throw new Error(`${extensionDir} has no picture and no style sheet to open.`);
  return plain.replaceAll('\\', '/');
}

/**
 * Opens Firefox with the extension as a temporary add-on. Its pages' root is chosen beforehand,
 * because Firefox gives every installation a random one.
 */
export async function openFirefox(
  extensionDir: string,
  options: OpenOptions,
): Promise<ReaderBrowser> {
  const plainFile = await findPlainFile(extensionDir);
  const profile = await makeProfile(options);
  const { width, height } = options.window ?? USUAL_WINDOW;
  const uuid = randomUUID();
  let browser: Browser | null = null;
  try {
    browser = await launch({
      browser: 'firefox',
      executablePath: options.executablePath,
      headless: options.headless,
      userDataDir: profile.path,
      defaultViewport: null,
      args: ['-remote-allow-system-access', `--width=${width}`, `--height=${height}`],
      extraPrefsFirefox: {
        ...QUIET,
        'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: uuid }),
        // 0 is dark, 1 is light, whatever the desktop says.
        'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
      },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const child = browser.process();
    profile.watch(child);
    const window = await FirefoxWindow.of(browser);
    await window.run(WATCH_ERRORS);
    await browser.installExtension(extensionDir);
    const url = `moz-extension://${uuid}/`;
    return new Firefox(browser, window, url, plainFile, () => profile.dispose(child));
  } catch (error) {
    await browser?.close().catch(() => undefined);
    await profile.dispose(browser?.process() ?? null);
    throw error;
  }
}
