import type { BrowserName } from '../../../../lib/cli/launch/readerBrowser';
import { randomNumbers } from '../generatedArticles';
import { doomedProfile, type DoomedBrowser } from './killBrowser';
import type { Heard, KillPage, Seen } from './killPage';

/** Articles of one file: an import of a second or some. */
const ARTICLES = 150;

/** A kill comes up to so many milliseconds after the page has begun to write. */
const LONGEST = 3_000;

declare const backstoryTest: { page: KillPage };

/** What came of the kills. */
export interface KillRounds {
  /** Kills after which the archive was as it must be. */
  whole: number;
  /** What was wrong, with the number of the kill before. */
  problems: string[];
  /** What the page did when it was killed, by number of kills. */
  doing: Record<string, number>;
  /** Files that were imported to their end. */
  files: number;
}

/**
 * Kills a browser while it imports, merges and deletes, at instants that `seed` chooses, and looks at
 * the archive after each kill; then the next browser goes on with the same archive. Ends at the first
 * problem.
 */
export async function killRounds(
  name: BrowserName,
  executablePath: string,
  { kills, seed }: { kills: number; seed: number },
): Promise<KillRounds> {
  const profile = await doomedProfile(name, executablePath);
  const random = randomNumbers(seed);
  const result: KillRounds = { whole: 0, problems: [], doing: {}, files: 0 };
  /** What the page said was stored before the last kill. */
  let promised = { file: 0, articles: 0 };
  /** The file at which the page was before the last kill: a fast machine imports some between two kills. */
  let reached = 0;
  try {
    for (let kill = 0; ; kill += 1) {
      const browser = await profile.open();
      const { next, articles, problems } = await look(browser, Math.max(result.files, reached) + 1);
      result.files = next;
      if ((articles[promised.file] ?? 0) < promised.articles)
        problems.push(
          `file ${promised.file} had ${promised.articles} articles and has ${articles[promised.file]}`,
        );
      if (problems.length > 0) {
        result.problems = problems.map(
          (problem) => `after kill ${kill} of ${kills} (seed ${seed}): ${problem}`,
        );
        await browser.close();
        return result;
      }
      result.whole = kill;
      if (kill === kills) {
        await browser.close();
        return result;
      }
      const last = await writeAndKill(browser, next, 50 + random() * LONGEST);
      const doing = last?.doing ?? 'opening';
      result.doing[doing] = (result.doing[doing] ?? 0) + 1;
      reached = last === undefined ? next : fileAfter(last);
      promised =
        (doing === 'importing' || doing === 'settling') && last !== undefined
          ? last
          : { file: 0, articles: 0 };
    }
  } finally {
    await profile.end();
  }
}

/** The file that the page was at when it called this out, or began next. */
function fileAfter({ file, doing }: Heard): number {
  if (doing === 'removing') return file + 2;
  return doing === 'done' ? file + 1 : file;
}

async function writeAndKill(browser: DoomedBrowser, file: number, after: number) {
  let failure: unknown = null;
  const writing = browser.page
    .evaluate((file, count) => backstoryTest.page.write(file, count), file, ARTICLES)
    .catch((error: unknown) => {
      failure = error;
    });
  await new Promise((resolve) => setTimeout(resolve, after));
  if (failure !== null) throw failure;
  await browser.kill();
  await writing;
  return browser.heard.at(-1);
}

/** Puts the archive to the test, and says which file is next. */
async function look(browser: DoomedBrowser, upTo: number): Promise<Seen & { next: number }> {
  const seen = await browser.page.evaluate(
    (upTo, articles) => backstoryTest.page.look(upTo, articles, [upTo - 3, upTo - 2, upTo - 1]),
    upTo,
    ARTICLES,
  );
  const whole = Object.entries(seen.articles).filter(([, count]) => count === ARTICLES);
  const next = seen.at?.file ?? Math.max(-1, ...whole.map(([file]) => Number(file))) + 1;
  return { ...seen, next };
}
