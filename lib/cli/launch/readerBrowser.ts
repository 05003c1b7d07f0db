import type { EvaluateFunc, Page } from 'puppeteer-core';

/** Chromium stands for all of its family: Chrome, Edge, Brave. */
export type BrowserName = 'chromium' | 'firefox';

/**
 * A view of the extension that is no tab: the side panel or the sidebar. `evaluate` runs in its own
 * document, as puppeteer's does: the function is sent as text, arguments and result as JSON.
 */
export interface SidebarView {
  evaluate<P extends unknown[], F extends EvaluateFunc<P>>(
    run: F,
    ...args: P
  ): Promise<Awaited<ReturnType<F>>>;
  /** Clicks the first element that matches, as the reader (with user activation). Throws where none does. */
  click(selector: string): Promise<void>;
  /** A PNG of the view alone. */
  screenshot(path: string): Promise<void>;
}

/** One browser with the extension installed, driven from outside, the same way for both kinds. */
export interface ReaderBrowser {
  readonly name: BrowserName;
  /** The root of the extension's own pages, with a slash at the end. */
  readonly extensionUrl: string;
  /** Opens an ordinary page in a new tab in front and waits until it has loaded. */
  openPage(url: string): Promise<Page>;
  /** Opens a page of the extension (`library.html`, `sidepanel.html?tab=3`) in a new tab in front. In Firefox the page's `url()` stays `about:blank`: ask `location.href`. */
  openExtensionPage(path: string): Promise<Page>;
  /** The pages of the extension that are open in tabs, also those it opened itself (the welcome page). */
  extensionPages(path: string): Promise<Page[]>;
  /**
   * Runs a function in a document of the extension where none of its code runs, in a tab behind,
   * with the browser's extension API as `browser` (Firefox) or `chrome` (Chromium).
   */
  inExtension<P extends unknown[], F extends EvaluateFunc<P>>(
    run: F,
    ...args: P
  ): Promise<Awaited<ReturnType<F>>>;
  /** From now on the browser's permission prompt for this match pattern is accepted as it appears, as a reader would. */
  acceptPrompt(origin: string): Promise<void>;
  /** Grants an optional host permission (`http://127.0.0.1/*`) as the prompt would; `permissions.onAdded` fires. */
  grantHostAccess(origin: string): Promise<void>;
  /** Takes it back; `permissions.onRemoved` fires. */
  revokeHostAccess(origin: string): Promise<void>;
  /** As if the toolbar button were clicked while this tab is in front. */
  triggerAction(page: Page): Promise<void>;
  /**
   * Runs a keyboard command of the manifest on the tab in front. Firefox: the real key press of its
   * shortcut, sent to the browser's window. Chromium lets no synthetic key reach the browser: the
   * event is dispatched in the service worker, without the user gesture that a key would bring (so
   * `sidePanel.open()` refuses there; `shortcut` says whether a real key is bound at all).
   */
  runCommand(command: string): Promise<void>;
  /** The key that the browser bound to a command, as it writes it (`Alt+Shift+N`); empty for none. */
  shortcut(command: string): Promise<string>;
  /** The open side panel or sidebar of the extension, or null. */
  sidebar(): Promise<SidebarView | null>;
  /** Stops the service worker or event page; the next event or message must wake it. */
  stopBackground(): Promise<void>;
  /** Whether the service worker or event page runs now. */
  backgroundRuns(): Promise<boolean>;
  /** The toolbar button's count on the tab of this page, brought to the front. */
  badgeText(page: Page): Promise<string>;
  /** Errors so far of the extension's own contexts, thrown or logged, content scripts included. */
  errors(): Promise<string[]>;
  /** Closes the tabs behind that the driver itself keeps open. They come back when they are needed. */
  tidy(): Promise<void>;
  /** Resolves when the browser has gone, by `close` or by the reader's own hand. */
  readonly closed: Promise<void>;
  /** Ends the browser and removes its profile, unless the caller gave one. Safe to call twice. */
  close(): Promise<void>;
}

/** How to open one. */
export interface OpenOptions {
  executablePath: string;
  headless: boolean;
  /** Default: a new profile, removed at the end. */
  profileDir?: string;
  /** Prefer dark pages, as `prefers-color-scheme` tells them. */
  dark?: boolean;
  /** Chromium keeps IndexedDB in SQLite, to which it is moving, and not in LevelDB. */
  sqlite?: boolean;
  /** Width and height of the window, in CSS pixels. */
  window?: { width: number; height: number };
}

/** Room for an article, a card and a sidebar side by side, and what many laptops have. */
export const USUAL_WINDOW = { width: 1280, height: 900 };
