import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { judgePage } from '../../lib/extraction/page/articleSignals';
import { openMeeting } from '../../lib/page/drawnArticle';
import { listenFirst } from '../../lib/page/firstListeners';
import { whenNavigated, whenParsed } from '../../lib/page/pageMoments';
import { readArticle } from './readArticle';
import { askBackground } from './extensionRuntime';

/**
 * A page that is no article is judged again after these waits, in milliseconds: many pages get their
 * text from a script, after they are parsed or after they went to another address. Once costs a
 * millisecond or two.
 */
const JUDGED_AGAIN = [1000, 2000, 5000];

/**
 * Runs on the pages of allowed sites. Decides by cheap signs whether the page is one article; on
 * anything else it leaves the page untouched and waits for the next address.
 */
export default defineUnlistedScript(() => {
  // The browser runs us again when a site is allowed while its page is open.
  const meeting = openMeeting(globalThis);
  if (meeting === null) return;

  const first = listenFirst(window);
  const page = new AbortController();
  let reading = new AbortController();
  const begin = () => {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    whenParsed(document, signal, () => judge(signal, JUDGED_AGAIN));
  };
  const judge = (signal: AbortSignal, again: readonly number[]) => {
    const verdict = judgePage(document, location.href);
    if (verdict.article) {
      readArticle(first, meeting, signal, begin);
      return;
    }
    const { title } = document;
    // The background may be gone (the extension was updated): the page is not to notice.
    askBackground('noArticle', { title, why: verdict.why }).catch(() => undefined);
    const [wait, ...rest] = again;
    if (wait === undefined) return;
    const timer = setTimeout(() => judge(signal, rest), wait);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };
  whenNavigated(window, page.signal, begin);
  begin();
});
