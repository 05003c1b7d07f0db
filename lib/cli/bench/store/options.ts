import { parseArgs } from 'node:util';
import type { BrowserName } from '../../launch/readerBrowser';

/** What the store's benchmarks are run with. */
export interface StoreOptions {
  articles: number;
  aliases: number;
  repeats: number;
  browser: BrowserName;
  /** What Chromium keeps IndexedDB in. */
  backend: 'leveldb' | 'sqlite';
  /** Without the peers: for sizes at which they take hours. */
  ours: boolean;
  /** Ours without the linking of names and events, which take most of the time of building. */
  unlinked: boolean;
  /** The folder in which profiles are kept from run to run, null where each run builds its own. */
  keep: string | null;
}

/** The words of the command line after the suite's name. Throws where they say nothing that can be run. */
export function readOptions(words: readonly string[]): StoreOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      articles: { type: 'string', default: '10000' },
      aliases: { type: 'string' },
      repeats: { type: 'string', default: '5' },
      browser: { type: 'string', default: 'chromium' },
      backend: { type: 'string', default: 'leveldb' },
      ours: { type: 'boolean', default: false },
      unlinked: { type: 'boolean', default: false },
      keep: { type: 'string' },
    },
  });
  const count = (text: string, least: number, most: number): number => {
    const value = Number(text.replaceAll(/[,_]/g, ''));
    if (!Number.isInteger(value) || value < least || value > most)
      throw new Error(`${text} is not a number from ${least} to ${most}.`);
    return value;
  };
  const { browser, backend } = values;
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Error(`--browser is chromium or firefox, not ${browser}.`);
  if (backend !== 'leveldb' && backend !== 'sqlite')
    throw new Error(`--backend is leveldb or sqlite, not ${backend}.`);
  const articles = count(values.articles, 1000, 1_000_000);
  return {
    articles,
    aliases: count(values.aliases ?? String(10 * articles), 1000, 10_000_000),
    repeats: count(values.repeats, 1, 100),
    browser,
    backend,
    ours: values.ours,
    unlinked: values.unlinked,
    keep: values.keep ?? null,
  };
}

/** What a run was done with, for the heading of its section: "10,000 articles, Firefox". */
export function described(
  { browser, backend, unlinked }: StoreOptions,
  count: number,
  of: string,
): string {
  const where = browser === 'firefox' ? 'Firefox' : 'Chromium';
  const on = browser === 'chromium' && backend === 'sqlite' ? ' with IndexedDB on SQLite' : '';
  return `${count.toLocaleString('en-GB')} ${of}, ${where}${on}${unlinked ? ', unlinked' : ''}`;
}

/** The name of the folder, below that of `--keep`, of a profile with this many of something. */
export function profileName({ browser, backend }: StoreOptions, count: number, of: string): string {
  return [count, of, browser, ...(browser === 'chromium' ? [backend] : [])].join('-');
}
