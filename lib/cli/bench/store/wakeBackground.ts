import { buildExtension, extensionDir } from '../../launch/build';
import { findBrowser } from '../../launch/findBrowser';
import { openReaderBrowser } from '../../launch/openReaderBrowser';
import { bundle } from '../bundle';
import { figure, table } from '../markdown';
import { median } from '../statistics';
import { unseenArticles, type NewsWorld } from './generator/newsStream';
import type { StoreOptions } from './options';
import { costCell } from './ratios';

const SEED = 3;
const GLOBAL = 'backstoryFill';

/** The built extension's own service worker, stopped by the browser before each call. */
export async function wakeBackground(
  say: (line: string) => void,
  options: StoreOptions,
): Promise<string> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('This machine has no Chromium.');
  await buildExtension('chromium', say);
  const world: NewsWorld = { seed: SEED, articles: options.articles };
  const reader = await openReaderBrowser('chromium', extensionDir('chromium'), {
    executablePath,
    headless: true,
  });
  try {
    const page = await reader.openExtensionPage('library.html');
    page.setDefaultTimeout(0);
    // Evaluated by the debugger: the extension's own pages run nothing that is not in its package.
    const fill = await bundle(new URL('engines/fillArchive.ts', import.meta.url), GLOBAL);
    await page.evaluate(`${fill}; globalThis.${GLOBAL} = ${GLOBAL}; undefined`);
    say('the extension: storing');
    for (let to = 0; to < world.articles;) {
      to = Math.min(world.articles, to + 5000);
      await page.evaluate(`${GLOBAL}.fillTo(${JSON.stringify(world)}, ${to})`);
      say(`the extension: ${to} articles`);
    }
    await page.evaluate(`${GLOBAL}.finish()`);
    const bare: number[] = [];
    const full: number[] = [];
    const live: number[] = [];
    const unseen = unseenArticles(world, options.repeats);
    for (const { record } of unseen) {
      const { title, text, url, published } = record.article;
      const query = {
        url: url ?? '',
        facts: { title, publisher: null, authors: [], published, language: 'en' },
        blocks: [
          { text: title, title: true },
          ...text.split('\n\n').map((each) => ({ text: each, title: false })),
        ],
        undrawn: false,
      };
      const call = async (name: string, input: unknown): Promise<number> =>
        Number(
          await page.evaluate(
            `${GLOBAL}.timeCall(${JSON.stringify(name)}, ${JSON.stringify(input)})`,
          ),
        );
      await reader.stopBackground();
      bare.push(await call('noArticle', { title, why: '' }));
      await reader.stopBackground();
      full.push(await call('readPage', query));
      live.push(await call('readPage', query));
    }
    return [
      'The built extension: its service worker stopped by the browser, then one message to it. The full answer here has the analysis of the text and the loading of its models.',
      table(
        ['bare', 'full answer', 'full : bare', 'full answer of a live background'],
        [[figure(median(bare)), figure(median(full)), costCell(full, bare), figure(median(live))]],
      ),
    ].join('\n\n');
  } finally {
    await reader.close();
  }
}
