import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { judgePage } from '../../lib/extraction/page/articleSignals';
import { parseNothing } from '../../lib/messaging/pageSchema';
import { whenNavigated, whenParsed } from '../../lib/page/pageMoments';
import { readArticle } from './readArticle';
import { toBackground } from '../shared/toBackground';

/**
 * Runs on the pages of allowed sites. Decides by cheap signs whether the page is one article; on
 * anything else it leaves the page untouched and waits for the next address.
 */
export default defineUnlistedScript(() => {
  // The browser runs us again when a site is allowed while its page is open.
  const world = globalThis as { backstoryRuns?: boolean };
  if (world.backstoryRuns === true) return;
  world.backstoryRuns = true;

  let reading = new AbortController();
  const begin = () => {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    whenParsed(document, signal, () => {
      const verdict = judgePage(document, location.href);
      if (verdict.article) {
        readArticle(signal, begin);
        return;
      }
      const { title } = document;
      // The background may be gone (the extension was updated): the page is not to notice.
      toBackground('noArticle', { title, why: verdict.why }, parseNothing).catch(() => undefined);
      whenNavigated(window, signal, begin);
    });
  };
  begin();
});
