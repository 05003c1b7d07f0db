import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { bundleScript } from '../bundleScript';
import { describe, inject } from 'vitest';
import { eventually } from '../harness/eventually';
import type { CountedReader, TestReader } from './readerBundle';

type BrowserName = 'chromium' | 'firefox';

/** `describe`, once a browser; one that this machine has not is skipped by name. */
export function inEachBrowser(
  title: string,
  body: (launch: () => Promise<PageBrowser>) => void,
): void {
  for (const name of ['chromium', 'firefox'] as const) {
    const path = inject('browsers')[name];
    if (path === null) describe.skip(`${title} in ${name} (not on this machine)`, () => undefined);
    else describe(`${title} in ${name}`, () => body(() => launchPageBrowser(name, path)));
  }
}

/** A page with a reader in an isolated world, as a content script has it. */
export interface OpenPage<R = TestReader> {
  page: Page;
  /** Runs in the isolated world; the function must stand on its own and gets the reader first. */
  reader: <T, A>(run: (reader: R, argument: A) => T, argument: A) => Promise<T>;
  close: () => Promise<void>;
}

/** A browser, a server and the built page layer for one test file. */
export interface PageBrowser {
  open(html: string, headers?: Record<string, string>): Promise<OpenPage>;
  /** The same with a reader that starts in idle slices and counts its work. */
  openCounted(html: string): Promise<OpenPage<CountedReader>>;
  close(): Promise<void>;
}

interface World {
  evaluate(code: string): Promise<unknown>;
}

async function launchPageBrowser(name: BrowserName, path: string): Promise<PageBrowser> {
  const [browser, bundle] = await Promise.all([
    launch(name, path),
    bundleScript(fileURLToPath(new URL('readerBundle.ts', import.meta.url))),
  ]);
  const served = new Map<string, { html: string; headers: Record<string, string> }>();
  const server = createServer((request, response) => {
    const found = served.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(found ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...found?.headers,
    });
    response.end(found?.html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  async function openPage<R>(
    html: string,
    headers: Record<string, string>,
    start: string,
  ): Promise<OpenPage<R>> {
    const path = `/${served.size}`;
    served.set(path, { html, headers });
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 700 });
    await page.goto(`http://127.0.0.1:${port}${path}`);
    const world = isolatedWorld(page);
    await world.evaluate(
      `${bundle}; Promise.resolve(backstoryTest.${start}()).then((reader) => { globalThis.reader = reader; return 0; })`,
    );
    return {
      page,
      reader: (run, argument) =>
        world.evaluate(
          `(${run.toString()})(globalThis.reader, ${JSON.stringify(argument)})`,
        ) as Promise<ReturnType<typeof run>>,
      close: () => page.close(),
    };
  }
  return {
    open: (html, headers = {}) => openPage<TestReader>(html, headers, 'startReader'),
    openCounted: (html) => openPage<CountedReader>(html, {}, 'startCounted'),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function launch(name: BrowserName, executablePath: string): Promise<Browser> {
  return name === 'chromium'
    ? puppeteer.launch({ executablePath, pipe: true, args: ['--no-sandbox'] })
    : puppeteer.launch({ browser: 'firefox', executablePath });
}

/** The world that puppeteer keeps for itself: same document, other globals, as a content script's. */
function isolatedWorld(page: Page): World {
  const frame: object = page.mainFrame();
  if (!('isolatedRealm' in frame) || typeof frame.isolatedRealm !== 'function')
    throw new Error('This puppeteer has no isolated world to run in.');
  return frame.isolatedRealm() as World;
}

/** Marks these names and waits until no more of them are drawn, 5 s at most unless told; how many there are. */
export async function mark(
  open: Pick<OpenPage, 'reader'>,
  names: readonly string[],
  longest = 5000,
): Promise<number> {
  const marked = await open.reader((reader, names) => reader.mark(names), names);
  let before = 0;
  await eventually(
    () => open.reader((reader) => reader.describe().marks.length, null),
    (drawn) => {
      const rests = drawn === before && (drawn > 0 || marked === 0);
      before = drawn;
      return rests;
    },
    longest,
  );
  return marked;
}

/** Waits for what the page layer does in idle time. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
