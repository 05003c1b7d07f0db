import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, extensionDir, ROOT } from './build';
import { findOrInstallBrowsers, loadByHand } from './installBrowser';
import { openReaderBrowser } from './openReaderBrowser';
import type { BrowserName } from './readerBrowser';
import { serve } from './serve';
import { tour } from './tour';

const USAGE = `npm start [-- --browser chromium|firefox] [-- --headless]

Builds Backstory and opens a browser on a sample news page with it.
  --browser NAME   chromium (default; also Chrome, Edge) or firefox
  --headless       without a window: makes pictures and ends; so it does where there is no display`;

/** How often to look whether npm is still there, in milliseconds. */
const PARENT_CHECK = 500;

interface Wish {
  browser: BrowserName;
  headless: boolean;
}

/** What the command line asks for, or null where it asks for help or cannot be understood. */
function readWish(args: string[]): Wish | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        browser: { type: 'string', default: 'chromium' },
        headless: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const name = values.browser.toLowerCase();
    const browser = ['chromium', 'chrome', 'edge'].includes(name) ? 'chromium' : name;
    if (values.help || (browser !== 'chromium' && browser !== 'firefox')) return null;
    return { browser, headless: values.headless || !hasDisplay() };
  } catch {
    return null;
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

function say(line: string): void {
  console.log(line);
}

async function start(wish: Wish, signal: AbortSignal): Promise<number> {
  await buildExtension(wish.browser, say, signal);
  const folder = extensionDir(wish.browser);
  const found = await findOrInstallBrowsers([wish.browser], say, signal);
  const executablePath = found.get(wish.browser);
  if (!executablePath) {
    say(loadByHand(wish.browser, folder));
    return 1;
  }
  const site = await serve(join(ROOT, 'assets', 'sample'), { signal });
  const reader = await openReaderBrowser(wish.browser, folder, {
    executablePath,
    headless: wish.headless,
  });
  const end = (): void => void reader.close();
  signal.addEventListener('abort', end, { once: true });
  try {
    if (signal.aborted) return 130;
    await reader.grantHostAccess('http://127.0.0.1/*');
    const page = await reader.openPage(`${site.origin}/`);
    if (!wish.headless) {
      await reader.tidy();
      say(`The sample article is open at ${site.origin}/ in ${executablePath}`);
      say('Rest the pointer on a highlighted name. Close the browser or press Ctrl-C to end.');
      await reader.closed;
      return 0;
    }
    const { pictures, missing } = await tour(reader, page);
    for (const path of pictures) say(path);
    for (const line of [...missing, ...(await reader.errors())]) say(line);
    return missing.length === 0 ? 0 : 1;
  } finally {
    await reader.close();
    await site.close();
  }
}

/** Runs `npm start` with its arguments; the exit status comes back. Ends early, and cleanly, at a signal. */
export async function main(args: string[]): Promise<number> {
  const wish = readWish(args);
  if (!wish) {
    console.error(USAGE);
    return args.includes('--help') ? 0 : 2;
  }
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // The second time at once: what runs by then is ended on the way out.
    process.on(name, () => (stop.signal.aborted ? process.exit(130) : stop.abort()));
  }
  // A signal sent to npm alone ends npm and its shell but never arrives here: notice the orphaning.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) stop.abort();
  }, PARENT_CHECK);
  try {
    return await start(wish, stop.signal);
  } catch (error) {
    if (stop.signal.aborted) return 130;
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    clearInterval(watch);
  }
}
