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
import { language } from './language/language';
import { quality } from './quality/quality';
import { replaceSection } from './sections';
import type { Suite } from './suite';

const SUITES: Record<string, Suite> = { language, quality };

const RESULTS = join(ROOT, 'tests/bench/results.md');

const USAGE = `Usage: npm run bench -- SUITE[:PART,…]…
       npm run bench -- coref --mentions FILE --docs FILE
  language   names, dates, confidence, sizes and speed, beside compromise, wink-nlp and chrono-node
  quality    related coverage, its reasons, events and names across articles, beside BM25 and cosine;
             a wrong part names them all. Only some parts are printed and not recorded
  coref      which of the given mentions are of one event, as JSON lines for a scorer; records nothing
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

const given = process.argv.slice(2);
if (given[0] === 'coref') coref(given.slice(1));
else process.exitCode = await run(given);
