import { cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../../../launch/findBrowser';
import { makeProfile, type Profile } from '../../../launch/profile';
import { serve, type Served } from '../../../launch/serve';
import { bundle } from '../../bundle';
import type { StoreOptions } from '../options';
import type { KeptBuilds } from './keptBuilds';
import { cpuSeconds, MemoryWatch, processesBelow } from './processes';

/** Alone in its process, so that its clock ticks in microseconds. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const PAGE_GLOBAL = 'backstoryLab';

/** An IndexedDB of fewer bytes is none. */
const LEAST_DATABASE = 100_000;

/** Bytes by which a page's process is told. */
const MARK = 64_000_000;

/** The entry of each worker's script, by name. */
export type Scripts = Record<string, URL>;

/**
 * A browser with a profile on disk and a page for each program, of an origin and so a process of its
 * own: memory and disk can be told apart, and programs can take turns.
 */
export class StoreLab {
  readonly #folder: string;
  readonly #profile: Profile;
  readonly #site: Served;
  readonly #options: StoreOptions;
  readonly #executable: string;
  readonly #pages = new Map<string, Promise<Page>>();
  readonly #pids = new Map<string, number>();
  #browser: Browser | null = null;
  #memory: MemoryWatch | null = null;

  private constructor(
    folder: string,
    profile: Profile,
    site: Served,
    options: StoreOptions,
    executable: string,
  ) {
    this.#folder = folder;
    this.#profile = profile;
    this.#site = site;
    this.#options = options;
    this.#executable = executable;
  }

  /**
   * Builds the scripts, serves them and starts the browser, on the kept profile where there is one.
   * Throws where the machine has no browser of this kind.
   */
  static async open(scripts: Scripts, options: StoreOptions, kept?: KeptBuilds): Promise<StoreLab> {
    const executablePath = findBrowser(options.browser);
    if (executablePath === null) throw new Error(`This machine has no ${options.browser}.`);
    const folder = await mkdtemp(join(tmpdir(), 'backstory-bench-'));
    const put = (name: string, content: string) => writeFile(join(folder, name), content);
    await put(
      'index.html',
      '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bench</title><script src="/page.js"></script>',
    );
    await put('page.js', await bundle(new URL('labPage.ts', import.meta.url), PAGE_GLOBAL));
    for (const [name, entry] of Object.entries(scripts))
      await put(`${name}.js`, await bundle(entry, PAGE_GLOBAL));
    const sqlite = dirname(
      createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'),
    );
    await cp(sqlite, join(folder, 'sqlite'), { recursive: true });
    const site = await serve(folder, {
      port: kept?.port ?? 0,
      headers: (path) =>
        path.endsWith('.wasm') ? { ...ISOLATED, 'content-type': 'application/wasm' } : ISOLATED,
    });
    const profile = await makeProfile({
      executablePath,
      headless: true,
      ...(kept?.profile && { profileDir: kept.profile }),
    });
    const lab = new StoreLab(folder, profile, site, options, executablePath);
    await lab.#start();
    return lab;
  }

  async #start(): Promise<void> {
    const { browser, backend } = this.#options;
    const chromium = [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      ...(backend === 'sqlite' ? ['--enable-features=IdbSqliteBackingStore'] : []),
    ];
    const common = {
      executablePath: this.#executable,
      headless: true,
      userDataDir: this.#profile.path,
      // One call may build an index of a million articles.
      protocolTimeout: 3 * 3_600_000,
    };
    this.#browser = await puppeteer.launch(
      browser === 'chromium'
        ? { ...common, browser: 'chrome', pipe: true, args: chromium }
        : { ...common, browser: 'firefox' },
    );
    const child = this.#browser.process();
    this.#profile.watch(child);
    if (child?.pid !== undefined) this.#memory = new MemoryWatch(child.pid);
  }

  /** Name and version of the browser. */
  async version(): Promise<string> {
    return (await this.#browser?.version())?.replace('/', ' ') ?? '';
  }

  /** Closes the browser, as at the end of a day, and starts it again with the same profile. */
  async restart(): Promise<void> {
    await this.#stop();
    await this.#start();
  }

  async #stop(): Promise<void> {
    this.#memory?.stop();
    this.#pages.clear();
    this.#pids.clear();
    await this.#browser?.close();
    this.#browser = null;
  }

  /** The page of a program. */
  #page(name: string): Promise<Page> {
    let page = this.#pages.get(name);
    if (page === undefined) {
      page = this.#open(name);
      this.#pages.set(name, page);
    }
    return page;
  }

  async #open(name: string): Promise<Page> {
    if (this.#browser === null) throw new Error('The browser is closed.');
    const page = await this.#browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`http://${name.toLowerCase()}.localhost:${new URL(this.#site.origin).port}/`);
    await this.#findProcess(name, page);
    return page;
  }

  /** Nothing tells which process a page has: it is the one that grows when the page is told to. */
  async #findProcess(name: string, page: Page): Promise<void> {
    const root = this.#browser?.process()?.pid;
    if (root === undefined) return;
    const before = new Map(processesBelow(root).map(({ pid, bytes }) => [pid, bytes]));
    if (before.size === 0) return;
    await page.evaluate(`${PAGE_GLOBAL}.fill(${MARK})`);
    const grown = processesBelow(root).find(
      ({ pid, bytes }) => bytes - (before.get(pid) ?? 0) > 0.8 * MARK,
    );
    await page.evaluate(`${PAGE_GLOBAL}.release()`);
    if (grown === undefined) return;
    this.#pids.set(name, grown.pid);
    this.#memory?.forget(grown.pid);
  }

  async #call<T>(name: string, method: string, script: string, argument: unknown): Promise<T> {
    const page = await this.#page(name);
    const code = `${PAGE_GLOBAL}.${method}(${JSON.stringify(`/${script}.js`)}, ${JSON.stringify(argument) ?? 'null'})`;
    return (await page.evaluate(code)) as T;
  }

  /** Opens the page of a program without asking anything of it. */
  async ready(name: string): Promise<void> {
    await this.#page(name);
  }

  /** Asks the program's worker that stays alive. */
  ask<T>(name: string, call: unknown, script = name): Promise<T> {
    return this.#call(name, 'askHeld', script, call);
  }

  /** Asks a worker of the program that is started for it; its last answer. */
  fresh<T>(name: string, calls: readonly unknown[], script = name): Promise<T> {
    return this.#call(name, 'askFresh', script, calls);
  }

  /** Milliseconds from the order for a new worker to its answer: its start and its script are part of it. */
  woken(name: string, call: unknown, script = name): Promise<number> {
    return this.#call(name, 'askWoken', script, call);
  }

  /** Ends the worker that stays alive. */
  async end(name: string, script = name): Promise<void> {
    await this.#call(name, 'endHeld', script, null);
  }

  /** The most memory that the program's process held since the browser started, in MB; NaN where the machine does not tell. */
  peak(name: string): number {
    const pid = this.#pids.get(name);
    return pid === undefined ? Number.NaN : (this.#memory?.peakOf(pid) ?? Number.NaN) / 1e6;
  }

  /** The memory that the program's process holds now, in MB; NaN where the machine does not tell. */
  memory(name: string): number {
    const pid = this.#pids.get(name);
    return pid === undefined ? Number.NaN : (this.#memory?.nowOf(pid) ?? Number.NaN) / 1e6;
  }

  /** The memory that the browser's own process, which keeps Chromium's databases, holds now, in MB; NaN where the machine does not tell. */
  browserMemory(): number {
    const pid = this.#browser?.process()?.pid;
    return pid === undefined ? Number.NaN : (this.#memory?.nowOf(pid) ?? Number.NaN) / 1e6;
  }

  /** Seconds of CPU that the program's process has used; NaN where the machine does not tell. */
  cpu(name: string): number {
    const pid = this.#pids.get(name);
    return pid === undefined ? Number.NaN : cpuSeconds(pid);
  }

  /** What the program's origin takes on disk, in MB: its IndexedDB, or where it has none its private files. */
  async disk(name: string): Promise<number> {
    const host = `${name.toLowerCase()}.localhost`;
    const isFirefox = this.#options.browser === 'firefox';
    const base = join(
      this.#profile.path,
      ...(isFirefox ? ['storage', 'default'] : ['Default', 'IndexedDB']),
    );
    let bytes = 0;
    for (const entry of await readdir(base).catch(() => []))
      if (entry.startsWith(isFirefox ? `http+++${host}+` : `http_${host}_`))
        bytes += await sizeOf(join(base, entry));
    // Chromium keeps private files apart and does not name their origin; one program alone has any.
    if (!isFirefox && bytes < LEAST_DATABASE)
      bytes += await sizeOf(join(this.#profile.path, 'Default', 'File System'));
    return bytes / 1e6;
  }

  /** Ends everything and leaves nothing behind. */
  async close(): Promise<void> {
    const child = this.#browser?.process() ?? null;
    await this.#stop().catch(() => undefined);
    await this.#profile.dispose(child);
    await this.#site.close();
    await rm(this.#folder, { recursive: true });
  }
}

async function sizeOf(path: string): Promise<number> {
  const info = await stat(path).catch(() => null);
  if (info === null) return 0;
  if (!info.isDirectory()) return info.size;
  let sum = 0;
  for (const entry of await readdir(path)) sum += await sizeOf(join(path, entry));
  return sum;
}
