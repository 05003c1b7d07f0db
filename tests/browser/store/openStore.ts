import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { bundleScript } from '../bundleScript';
import { ROOT } from '../../../lib/cli/launch/build';
import { serve } from '../../../lib/cli/launch/serve';
import type { ArticleRecord } from '../../../lib/model/findings';
import type { Suite } from '../harness/inBrowsers';

/** What crosses from the page to the test: JSON. */
type Answer<T> = Promise<Awaited<T>>;

/** What every store in a page has. */
export interface WithShelf {
  shelveFrom(path: string): Promise<number>;
}

/** Runs in the page; the function must stand on its own and gets the store first. */
interface RunInPage<S> {
  <T, A>(run: (store: S, argument: A) => T, argument: A): Answer<T>;
  <T>(run: (store: S) => T): Answer<T>;
}

/** A page with the store in it, on a real IndexedDB. */
export interface OpenStore<S> {
  readonly run: RunInPage<S>;
  /** A second tab of the same origin: the same database through another connection. */
  readonly secondTab: () => Promise<OpenStore<S>>;
  close(): Promise<void>;
}

/**
 * Opens a page of its own origin with the store and the models of language, and these records on its
 * shelf. `bundle` is the script that exports the store as `store`.
 */
export async function openStore<S extends WithShelf>(
  suite: Suite,
  records: ArticleRecord[],
  bundle: URL,
): Promise<OpenStore<S>> {
  const folder = await mkdtemp(join(tmpdir(), 'backstory-store-'));
  await Promise.all([
    writeFile(
      join(folder, 'index.html'),
      '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Store</title><script src="store.js"></script>',
    ),
    writeFile(join(folder, 'store.js'), await bundleScript(fileURLToPath(bundle))),
    writeFile(join(folder, 'records.json'), JSON.stringify(records)),
    ...['names.bin', 'events.bin', 'languages.json'].map((file) =>
      copyFile(join(ROOT, 'assets/public/models', file), join(folder, file)),
    ),
  ]);
  const site = await serve(folder);
  const open = async (): Promise<OpenStore<S>> => {
    const page = await suite.reader.openPage(`${site.origin}/`);
    const opened = inPage<S>(page, open);
    await opened.run((store) => store.shelveFrom('records.json'));
    return opened;
  };
  const first = await open();
  return {
    ...first,
    async close() {
      await first.close();
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}

function inPage<S>(page: Page, secondTab: () => Promise<OpenStore<S>>): OpenStore<S> {
  const run = async (run: (...given: never[]) => unknown, argument: unknown = null) => {
    const code = `(async () => JSON.stringify(await (${run.toString()})(backstoryTest.store, ${JSON.stringify(argument)})))()`;
    const answer: unknown = await page.evaluate(code);
    return typeof answer === 'string' ? (JSON.parse(answer) as unknown) : undefined;
  };
  return { run, secondTab, close: () => page.close() };
}
