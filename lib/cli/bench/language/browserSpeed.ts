import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../launch/findBrowser';
import { withChromiumPage } from '../browser/chromiumPage';
import type { Opened, ServedReader, Warm } from '../browser/work';
import { bundle } from '../bundle';
import { figure, part, table } from '../markdown';
import type { BundledReader, ReaderName } from '../readers/bundledReaders';
import { median, quantile } from '../statistics';
import { articlesOf, moreNewsTexts, newsTexts } from './newsTexts';

const WORDS = 1200;
const TIMED = 50;
const WARM_UP = 10;
const FRESH = 15;

/** The global in which the page's script leaves what it exports. */
const PAGE_GLOBAL = 'backstoryBench';

const PAGE = new URL('../browser/benchPage.ts', import.meta.url);
const WORKER = new URL('../browser/benchWorker.ts', import.meta.url);

async function fillFolder(folder: string, readers: readonly BundledReader[]): Promise<void> {
  const put = (name: string, content: string | Uint8Array): Promise<void> =>
    writeFile(join(folder, name), content);
  const articles = articlesOf(moreNewsTexts(), WORDS, TIMED + WARM_UP);
  await put(
    'index.html',
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bench</title><script src="page.js"></script>',
  );
  await put('page.js', await bundle(PAGE, PAGE_GLOBAL));
  await put('worker.js', await bundle(WORKER, PAGE_GLOBAL));
  await put('articles.json', JSON.stringify(articles));
  for (const { name, script, model } of readers) {
    await put(`${name}.js`, script);
    if (model) await put(`${name}.bin`, model);
  }
}

function report(
  version: string,
  readers: readonly BundledReader[],
  warm: readonly Warm[],
  fresh: readonly Opened[][],
): string {
  const pair = (values: readonly number[] = []): string[] => [
    figure(median(values)),
    figure(quantile(values, 0.95)),
  ];
  const warmRows = readers.map(({ title }, index) => [
    title,
    ...pair(warm[index]?.unread),
    ...pair(warm[index]?.again),
  ]);
  const freshRows = readers.map(({ title }, index) => [
    title,
    ...pair(fresh[index]?.map(({ ready }) => ready)),
    ...pair(fresh[index]?.map(({ first }) => first)),
  ]);
  return part(
    `Speed in ${version.replace('/', ' ')}`,
    `Milliseconds by the clock for an article of ${WORDS.toLocaleString('en-GB')} words, cut from ${newsTexts().what}. Each program in
a worker of its own, in turns. Warm: after ${WARM_UP} articles that are not timed; ${TIMED} articles that the worker
has not met, each once, and one article ${TIMED} times.`,
    table(['warm', 'new, median', 'new, p95', 'again, median', 'again, p95'], warmRows),
    `Fresh: a new worker that has the bytes of script and weights, until the program can read, and until it
has read its first article; ${FRESH} workers each.`,
    table(
      ['fresh', 'ready, median', 'ready, p95', 'first article, median', 'first article, p95'],
      freshRows,
    ),
  );
}

/** How long an article takes in real Chromium, in ours, compromise and wink-nlp; says so where there is no browser, or none that runs. */
export async function browserSpeed(
  readers: Record<ReaderName, BundledReader>,
  say: (line: string) => void,
): Promise<string> {
  const leftOut = (why: string): string => part('Speed in Chromium', `Left out: ${why}`);
  try {
    const executable = findBrowser('chromium');
    if (executable === null) return leftOut('no Chromium, Chrome or Edge is on this machine.');
    return await measureIn(executable, readers, say);
  } catch (error) {
    // The message may name folders of this machine: it is no part of the page of results.
    say(`speed in Chromium: ${error instanceof Error ? error.message : String(error)}`);
    return leftOut('the Chromium of this machine could not be driven.');
  }
}

async function measureIn(
  executable: string,
  readers: Record<ReaderName, BundledReader>,
  say: (line: string) => void,
): Promise<string> {
  const all = Object.values(readers);
  const served = all.map(({ name, model }): ServedReader => ({
    name,
    script: `${name}.js`,
    model: model === null ? null : `${name}.bin`,
  }));
  const folder = await mkdtemp(join(tmpdir(), 'backstory-bench-'));
  try {
    await fillFolder(folder, all);
    return await withChromiumPage(executable, folder, async (page, version) => {
      const ask = async <T>(call: string, count: number): Promise<T> =>
        (await page.evaluate(`${PAGE_GLOBAL}.${call}(${JSON.stringify(served)}, ${count})`)) as T;
      say('speed in Chromium: warm');
      const warm = await ask<Warm[]>('measureWarm', WARM_UP);
      say('speed in Chromium: fresh workers');
      const fresh = await ask<Opened[][]>('measureFresh', FRESH);
      return report(version, all, warm, fresh);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
