import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as parts from './parts';

/**
 * The language layer: rules and word lists of English. The background loads it when there is an
 * article to read; cards and look-ups are answered without.
 */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { backstoryLanguage: parts });
});
