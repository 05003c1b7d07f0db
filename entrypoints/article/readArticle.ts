import { judgePage } from '../../lib/extraction/page/articleSignals';
import { readPageMetadata } from '../../lib/extraction/page/pageMetadata';
import { parseNothing } from '../../lib/messaging/parseNothing';
import { receive } from '../../lib/messaging/receive';
import { collectBlocks, type PageBlocks } from '../../lib/page/collectBlocks';
import {
  whenDrawable,
  type DrawArticle,
  type DrawnArticle,
  type Meeting,
} from '../../lib/page/drawnArticle';
import type { FirstListeners } from '../../lib/page/firstListeners';
import { inIdleSlices } from '../../lib/page/idleWork';
import { whenIdle } from '../../lib/page/pageMoments';
import { askBackground, extensionRuntime, isOrphan } from './extensionRuntime';
import { patiently } from './patiently';

/** Time for a changing page to come to rest before it is read again, in milliseconds. */
const SETTLE = 1000;
/** Time after which drawing begins on a page that is never idle, in milliseconds. */
const LATEST = 200;

/**
 * Reads the article of this page, asks the background about it once, and hands the answer to the
 * script that draws, until `signal` aborts. `onGone` is called when the page has become something
 * else than an article.
 */
export function readArticle(
  first: FirstListeners,
  meeting: Meeting,
  signal: AbortSignal,
  onGone: () => void,
): void {
  const collect = () => collectBlocks(document);
  const page = inIdleSlices(window, signal, collect());
  let drawn: DrawnArticle | null = null;
  let answer: unknown;
  let asked = 0;

  async function meet(): Promise<void> {
    const read = await page;
    whenDrawable(meeting, signal, (draw) =>
      // Not in one task with the coming of that script.
      whenIdle(window, signal, () => begin(read, draw), LATEST),
    );
  }

  function begin(page: PageBlocks, draw: DrawArticle): void {
    const askCard = (card: string) =>
      patiently(() => askBackground('card', { card, tab: null }), signal);
    const openSidebar = (card: string) => {
      // Sent within the reader's click: Chrome opens the panel only then.
      askBackground('openSidebar', { card }).catch(() => undefined);
    };
    drawn = draw({ signal, first, page, collect, onStale, askCard, openSidebar, isOrphan });
    show();
  }

  function show(): void {
    if (drawn && answer !== undefined) drawn.answered(answer);
  }

  async function ask(): Promise<void> {
    asked += 1;
    const turn = asked;
    try {
      const { blocks } = await page;
      const read = drawn?.blocks() ?? blocks.map(({ text, title }) => ({ text, title }));
      const { title, ...facts } = readPageMetadata(document, location.href);
      const { publisher, authors, published, language } = facts;
      const query = {
        url: location.href,
        facts: { title: title ?? document.title, publisher, authors, published, language },
        blocks: read,
      };
      const found = await patiently(
        () => askBackground('readPage', { ...query, undrawn: meeting.draw === null }),
        signal,
      );
      // A later question was about other blocks.
      if (signal.aborted || turn !== asked) return;
      answer = found;
      show();
    } catch {
      // The sidebar tells what went wrong; the page is left as it is.
    }
  }

  let settling: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(settling), { once: true });
  function onStale(): void {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (judgePage(document, location.href).article) void ask();
      else onGone();
    }, SETTLE);
  }

  receive(
    extensionRuntime,
    'page',
    {
      next: { parse: parseNothing, answer: () => (drawn?.next(), null) },
      previous: { parse: parseNothing, answer: () => (drawn?.previous(), null) },
      reread: { parse: parseNothing, answer: async () => (await ask(), null) },
      describe: {
        parse: parseNothing,
        answer: () => drawn?.describe() ?? { marks: [], card: null },
      },
    },
    signal,
  );
  // Where the page goes elsewhere before it is read, nothing is drawn on it.
  meet().catch(() => undefined);
  void ask();
}
