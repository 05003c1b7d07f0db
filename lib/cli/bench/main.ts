/**
 * `npm run bench -- SUITE…`: measures, prints, and writes the suite's section of
 * `tests/bench/results.md`.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../launch/build';
import { coref } from './coref';
import { extraction } from './extraction/extraction';
import { formats } from './formats/formats';
import { language } from './language/language';
import { quality } from './quality/quality';
import { replaceSection } from './sections';
import { importing } from './store/importing';
import { names } from './store/names';
import { readOptions, type StoreOptions } from './store/options';
import { page } from './store/page';
import { related } from './store/related';
import { wake } from './store/wake';
import type { StoreSuite, Suite } from './suite';

const SUITES: Record<string, Suite> = { language, quality, extraction };

const STORE_SUITES: Record<string, StoreSuite> = { names, related, import: importing, page, wake };

const RESULTS = join(ROOT, 'tests/bench/results.md');

const USAGE = `Usage: npm run bench -- SUITE[:PART,…]…
       npm run bench -- STORE-SUITE [--articles N] [--aliases N] [--repeats R] [--browser chromium|firefox]
                        [--backend leveldb|sqlite] [--ours] [--unlinked] [--keep DIR]
       npm run bench -- coref --mentions FILE --docs FILE
  language   names, dates, confidence, sizes and speed, beside compromise, wink-nlp and chrono-node
  quality    related coverage, its reasons, events and names across articles, beside BM25 and cosine;
             a wrong part names them all. Only some parts are printed and not recorded
  extraction articles of real pages, beside Readability and Defuddle; needs ../shared and says so without it
  names      a page's names among N aliases (10 to an article), beside Dexie rows and hash blocks
  related    related articles among N, beside Dexie rows, SQLite FTS5, FlexSearch and MiniSearch
  import     storing N analysed articles: rate, memory, bytes, beside FTS5, FlexSearch and MiniSearch;
             then reading files of each format, beside warcio and zip.js (import:formats: that alone)
  page       drawing on short and long pages, and what the page's thread notices, beside mark.js
  wake       a killed background to the whole answer, beside its bare start and Dexie rows
  coref      which of the given mentions are of one event, as JSON lines for a scorer; records nothing
N: 1,000 to 1,000,000 generated articles, 10,000 if not said; --ours leaves the other programs out,
--unlinked ours leaves names and events unlinked; --keep keeps what names, related and wake have built
in DIR, where their later runs find it (throw it away when the store's formats change).
Results go to standard output and to tests/bench/results.md, progress to standard error.
Exit code: 0, 1 where measuring failed, 2 for a wrong call.
`;

/** Writes the section of a suite, if the whole of it was run; what it gives back is the section's text, formatted. */
async function record(suite: string, body: string, isWhole: boolean): Promise<string> {
  const page = existsSync(RESULTS) ? await readFile(RESULTS, 'utf8') : '';
  const options = { ...(await resolveConfig(RESULTS)), parser: 'markdown' };
  const tidy = await format(body, { ...options, proseWrap: 'always' });
  if (!isWhole) return tidy;
  await mkdir(dirname(RESULTS), { recursive: true });
  await writeFile(RESULTS, await format(replaceSection(page, suite, tidy), options));
  return tidy;
}

async function run(given: readonly string[]): Promise<number> {
  const names = given.map((each) => each.replace(/:.*$/, ''));
  const suites = names.map((name) => (Object.hasOwn(SUITES, name) ? SUITES[name] : undefined));
  if (names.length === 0 || suites.includes(undefined)) {
    process.stderr.write(USAGE);
    return 2;
  }
  let failed = false;
  for (const [index, suite] of suites.entries()) {
    const name = names[index] ?? '';
    try {
      const parts = (given[index] ?? '')
        .slice(name.length + 1)
        .split(',')
        .filter(Boolean);
      const say = (line: string): void => void process.stderr.write(`${name}: ${line}\n`);
      const body = await suite?.(say, parts);
      if (body === undefined) continue;
      process.stdout.write(`${await record(name, body, parts.length === 0)}\n`);
    } catch (error) {
      failed = true;
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`bench ${name}: ${words}\n`);
    }
  }
  return failed ? 1 : 0;
}

/** Reading files of each format, which needs no browser. */
async function runFormats(): Promise<number> {
  try {
    const { heading, body } = await formats((line) => void process.stderr.write(`${line}\n`));
    process.stdout.write(`${await record(heading, body, true)}\n`);
    return 0;
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`bench import:formats: ${words}\n`);
    return 1;
  }
}

/** Runs one of the suites on the store, which drive a browser. */
async function runStore(
  name: string,
  suite: StoreSuite,
  words: readonly string[],
): Promise<number> {
  let options: StoreOptions;
  try {
    options = readOptions(words);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  try {
    const { heading, body } = await suite(
      (line) => void process.stderr.write(`${name}: ${line}\n`),
      options,
    );
    process.stdout.write(`${await record(heading, body, true)}\n`);
    return 0;
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`bench ${name}: ${words}\n`);
    return 1;
  }
}

const given = process.argv.slice(2);
const [first = ''] = given;
const storeSuite = Object.hasOwn(STORE_SUITES, first) ? STORE_SUITES[first] : undefined;
if (first === 'coref') coref(given.slice(1));
else if (first === 'import:formats') process.exitCode = await runFormats();
else if (storeSuite) {
  process.exitCode = await runStore(first, storeSuite, given.slice(1));
  if (first === 'import') process.exitCode = Math.max(process.exitCode, await runFormats());
} else process.exitCode = await run(given);
