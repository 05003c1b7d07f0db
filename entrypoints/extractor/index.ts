import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as parts from './parts';

/** What makes an article of a page's HTML where there is no browser's parser. The background loads it when a page is saved. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { backstoryExtractor: parts });
});
