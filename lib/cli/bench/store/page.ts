import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../../launch/findBrowser';
import { makeProfile } from '../../launch/profile';
import { serve } from '../../launch/serve';
import { bundle } from '../bundle';
import { machineFacts, versionOf } from '../machine';
import { figure, table, whole } from '../markdown';
import { median } from '../statistics';
import type { StoreOptions } from './options';
import { marksIn, newsPage, type NewsPage } from './pages/newsPage';
import type { PageTraces } from './pages/pageScript';
import { mainThreadTasks } from './pages/tasks';
import { turned } from './turned';

const GLOBAL = 'backstoryPage';
const WORDS = [1200, 50_000];
const PROGRAMS = ['nothing', 'ours', 'mark.js'] as const;

/** Milliseconds in which what was begun comes to rest: idle slices come a few times a second. */
const REST = 2000;

interface Measured extends PageTraces {
  /** Milliseconds of the longest task, of the one that took the processor longest, and of all of them. */
  longest: number;
  longestCpu: number;
  all: number;
  marks: number;
}

/** Drawing a page's names, and what its thread and its reader notice of it, beside mark.js. Chromium alone: it tells its tasks. */
export async function page(
  say: (line: string) => void,
  options: StoreOptions,
): Promise<{ heading: string; body: string }> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('This machine has no Chromium.');
  const facts = machineFacts();
  const folder = await mkdtemp(join(tmpdir(), 'backstory-bench-'));
  const site = await serve(folder);
  const profile = await makeProfile({ executablePath, headless: true });
  let browser: Browser | null = null;
  try {
    await writeFile(
      join(folder, 'page.js'),
      await bundle(new URL('pages/pageScript.ts', import.meta.url), GLOBAL),
    );
    browser = await puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      userDataDir: profile.path,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    profile.watch(browser.process());
    const rows: string[][] = [];
    for (const words of WORDS) {
      const news = newsPage(words, words);
      await writeFile(join(folder, `${words}.html`), news.html);
      const measured: Record<(typeof PROGRAMS)[number], Measured[]> = {
        nothing: [],
        ours: [],
        'mark.js': [],
      };
      // The first page of a browser costs what no later one does.
      await measure(browser, `${site.origin}/${words}.html`, 'nothing', news);
      for (let repeat = 0; repeat < options.repeats; repeat++)
        for (const program of turned(PROGRAMS, repeat)) {
          const of = await measure(browser, `${site.origin}/${words}.html`, program, news);
          measured[program].push(of);
          say(
            `${words} words, ${program}: longest task ${figure(of.longest)} ms, ${figure(of.longestCpu)} of CPU`,
          );
        }
      for (const program of PROGRAMS) rows.push(rowOf(program, news, measured[program]));
    }
    const version = (await browser.version()).replace('/', ' ');
    const body = [
      `${facts} ${version}; mark.js ${versionOf('mark.js')}. Tasks of the page's main thread from the call to rest, as Chromium's trace has them, by the clock and the processor's own time; the worst and the middle of ${options.repeats} repeats, in turns. The same names for both; ours are marked as far as a viewport around what is in view, and the rest when it comes near.`,
      table(
        [
          'words',
          'program',
          'marks',
          'longest task ms, worst',
          'middle',
          'longest CPU ms, worst',
          'all tasks ms, middle',
          'layout shift',
          'mutations of the document',
        ],
        rows,
      ),
    ].join('\n\n');
    return { heading: 'page', body };
  } finally {
    await browser?.close().catch(() => undefined);
    await profile.dispose(browser?.process() ?? null);
    await site.close();
    await rm(folder, { recursive: true });
  }
}

function rowOf(program: string, { words }: NewsPage, all: readonly Measured[]): string[] {
  const longest = all.map((each) => each.longest);
  return [
    whole(words),
    program,
    whole(median(all.map(({ marks }) => marks))),
    figure(Math.max(...longest)),
    figure(median(longest)),
    figure(Math.max(...all.map(({ longestCpu }) => longestCpu))),
    figure(median(all.map((each) => each.all))),
    figure(Math.max(...all.map(({ shift }) => shift)), 4),
    whole(Math.max(...all.map(({ mutations }) => mutations))),
  ];
}

async function measure(
  browser: Browser,
  address: string,
  program: (typeof PROGRAMS)[number],
  { names }: NewsPage,
): Promise<Measured> {
  const tab = await browser.newPage();
  try {
    await tab.goto(address);
    await pause(300);
    await tab.tracing.start({
      categories: ['disabled-by-default-devtools.timeline', 'toplevel', 'blink.user_timing'],
    });
    await tab.evaluate(`${GLOBAL}.watch(); performance.mark('bench-from'); undefined`);
    if (program === 'ours') await draw(tab, names);
    if (program === 'mark.js') await markAll(tab, names);
    await pause(REST);
    await tab.evaluate(`performance.mark('bench-to'); undefined`);
    const trace = await tab.tracing.stop();
    if (trace === undefined) throw new Error('Chromium gave no trace.');
    const tasks = mainThreadTasks(trace, 'bench-from', 'bench-to');
    const traces = (await tab.evaluate(`${GLOBAL}.noted()`)) as PageTraces;
    const marks = Number(await tab.evaluate(`${GLOBAL}.drawn()`));
    return {
      ...traces,
      longest: tasks[0]?.ms ?? 0,
      longestCpu: Math.max(...tasks.map(({ cpu }) => cpu)),
      all: tasks.reduce((sum, { ms }) => sum + ms, 0),
      marks,
    };
  } finally {
    await tab.close();
  }
}

async function draw(tab: Page, names: readonly string[]): Promise<void> {
  const blocks = (await tab.evaluate(`${GLOBAL}.read()`)) as string[];
  const marks = marksIn(blocks, names);
  await tab.evaluate(`${GLOBAL}.draw(${JSON.stringify(marks)})`);
}

async function markAll(tab: Page, names: readonly string[]): Promise<void> {
  await tab.evaluate(`${GLOBAL}.markAll(${JSON.stringify(names)})`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
