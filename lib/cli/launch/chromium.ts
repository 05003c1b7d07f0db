import { writeFile } from 'node:fs/promises';
import { TargetType } from 'puppeteer-core';
import type { Browser, CDPSession, EvaluateFunc, Page, Protocol } from 'puppeteer-core';
import type { ReaderBrowser, SidebarView } from './readerBrowser';

/** `chrome.developerPrivate`, which the page chrome://extensions has, as far as it is used here. */
interface DeveloperPrivate {
  addHostPermission(id: string, origin: string): Promise<void>;
  removeHostPermission(id: string, origin: string): Promise<void>;
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(update: {
    extensionId: string;
    errorCollection: boolean;
  }): Promise<void>;
  getExtensionInfo(id: string): Promise<{
    runtimeErrors: { message: string; source: string; severity: string }[];
    manifestErrors: { message: string }[];
  }>;
}
declare const chrome: typeof globalThis.chrome & { developerPrivate: DeveloperPrivate };

/** Chromium's, Chrome's or Edge's side of {@link ReaderBrowser}. */
export class Chromium implements ReaderBrowser {
  readonly name = 'chromium';
  readonly extensionUrl: string;
  readonly closed: Promise<void>;
  #control: Promise<Page> | null = null;
  #settings: Promise<Page> | null = null;

  constructor(
    private readonly browser: Browser,
    private readonly root: CDPSession,
    private readonly id: string,
    private readonly dispose: () => Promise<void>,
  ) {
    this.extensionUrl = `chrome-extension://${id}/`;
    this.closed = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  }

  async openPage(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  }

  openExtensionPage(path: string): Promise<Page> {
    return this.openPage(this.extensionUrl + path);
  }

  async extensionPages(path: string): Promise<Page[]> {
    const pages = await this.browser.pages();
    return pages.filter((page) => page.url().startsWith(this.extensionUrl + path));
  }

  async inExtension<P extends unknown[], F extends EvaluateFunc<P>>(
    run: F,
    ...args: P
  ): Promise<Awaited<ReturnType<F>>> {
    // The manifest is a document of the extension's origin, with its APIs and none of its code.
    this.#control ??= this.#openBehind(`${this.extensionUrl}manifest.json`);
    const control = await this.#control;
    return control.evaluate(run, ...args);
  }

  async acceptPrompt(origin: string): Promise<void> {
    // What the browser's own settings page grants needs no prompt when the extension then asks for it.
    const settings = await this.#settingsPage();
    await settings.evaluate(
      (id, origin) => chrome.developerPrivate.addHostPermission(id, origin),
      this.id,
      origin,
    );
  }

  async grantHostAccess(origin: string): Promise<void> {
    await this.acceptPrompt(origin);
    const granted = await this.inExtension(
      (origin) => chrome.permissions.request({ origins: [origin] }),
      origin,
    );
    if (!granted) throw new Error(`The browser did not grant access to ${origin}.`);
  }

  async revokeHostAccess(origin: string): Promise<void> {
    const settings = await this.#settingsPage();
    await settings.evaluate(
      (id, origin) => chrome.developerPrivate.removeHostPermission(id, origin),
      this.id,
      origin,
    );
  }

  async triggerAction(page: Page): Promise<void> {
    await page.bringToFront();
    const extension = (await this.browser.extensions()).get(this.id);
    if (!extension) throw new Error('The extension is not installed.');
    await page.triggerExtensionAction(extension);
  }

  async runCommand(command: string): Promise<void> {
    await this.#inBackground(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => { chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab); })`,
    );
  }

  shortcut(command: string): Promise<string> {
    return this.inExtension(
      (name) =>
        chrome.commands
          .getAll()
          .then((all) => all.find((one) => one.name === name)?.shortcut ?? ''),
      command,
    );
  }

  async sidebar(): Promise<SidebarView | null> {
    const panel = await this.inExtension(() =>
      chrome.runtime
        .getContexts({ contextTypes: ['SIDE_PANEL'] })
        .then(([context]) => context?.documentUrl ?? null),
    );
    if (panel === null) return null;
    for (const target of this.browser.targets()) {
      if (target.type() !== TargetType.PAGE || target.url() !== panel) continue;
      const page = await target.asPage();
      // The same document may also be open in a tab, which knows that it is one.
      const inTab = await page.evaluate(() =>
        chrome.tabs.getCurrent().then((tab) => tab !== undefined),
      );
      if (!inTab) return panelView(page);
    }
    return null;
  }

  async stopBackground(): Promise<void> {
    await this.#serviceWorkers('stopAllWorkers');
    while (await this.backgroundRuns()) await pause(20);
  }

  async backgroundRuns(): Promise<boolean> {
    return (await this.#worker()) !== null;
  }

  async badgeText(page: Page): Promise<string> {
    await page.bringToFront();
    return this.inExtension(() =>
      chrome.tabs
        .query({ active: true, lastFocusedWindow: true })
        .then(([tab]) =>
          chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id }),
        ),
    );
  }

  async errors(): Promise<string[]> {
    const settings = await this.#settingsPage();
    const info = await settings.evaluate(
      (id) => chrome.developerPrivate.getExtensionInfo(id),
      this.id,
    );
    const runtime = info.runtimeErrors.filter((error) => error.severity === 'ERROR');
    return [
      ...runtime.map((error) => `${error.message} (${error.source})`),
      ...info.manifestErrors.map((error) => error.message),
    ];
  }

  async tidy(): Promise<void> {
    const own = [this.#control, this.#settings];
    this.#control = this.#settings = null;
    for (const page of own) await (await page)?.close();
  }

  async close(): Promise<void> {
    await this.browser.close().catch(() => undefined);
    await this.dispose();
  }

  /** Lets chrome://extensions collect errors from now on, as its developer mode does. */
  async collectErrors(): Promise<void> {
    const settings = await this.#settingsPage();
    await settings.evaluate(async (id) => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({
        extensionId: id,
        errorCollection: true,
      });
    }, this.id);
  }

  #settingsPage(): Promise<Page> {
    this.#settings ??= this.#openBehind('chrome://extensions/');
    return this.#settings;
  }

  async #openBehind(url: string): Promise<Page> {
    const page = await this.browser.newPage({ background: true });
    await page.goto(url);
    return page;
  }

  async #worker(): Promise<Protocol.Target.TargetInfo | null> {
    const { targetInfos } = await this.root.send('Target.getTargets', { filter: [{}] });
    return (
      targetInfos.find(
        (target) => target.type === 'service_worker' && target.url.startsWith(this.extensionUrl),
      ) ?? null
    );
  }

  /** Stops or starts the service worker, through a document of its scope. */
  async #serviceWorkers(what: 'stopAllWorkers' | 'startWorker'): Promise<void> {
    await this.inExtension(() => null);
    const control = await this.#control;
    const session = await control?.createCDPSession();
    if (!session) return;
    await session.send('ServiceWorker.enable');
    if (what === 'stopAllWorkers') await session.send('ServiceWorker.stopAllWorkers');
    else await session.send('ServiceWorker.startWorker', { scopeURL: this.extensionUrl });
    await session.detach();
  }

  /** Evaluates an expression in the service worker, attached only as long as that takes: an attached one never stops. */
  async #inBackground(expression: string): Promise<void> {
    let worker = await this.#worker();
    if (!worker) {
      await this.#serviceWorkers('startWorker');
      while (!(worker = await this.#worker())) await pause(20);
    }
    const { sessionId } = await this.root.send('Target.attachToTarget', {
      targetId: worker.targetId,
      flatten: true,
    });
    try {
      const session = this.root.connection()?.session(sessionId);
      const done = await session?.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        userGesture: true,
      });
      if (done?.exceptionDetails) throw new Error(done.exceptionDetails.text);
    } finally {
      await this.root.send('Target.detachFromTarget', { sessionId });
    }
  }
}

function panelView(page: Page): SidebarView {
  return {
    evaluate: (run, ...args) => page.evaluate(run, ...args),
    click: (selector) => page.click(selector),
    screenshot: async (path) => {
      await writeFile(path, await page.screenshot());
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
