import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as parts from './parts';

/**
 * What reads articles and the archive. The background loads it when it is first asked for that: most
 * of what wakes a background (a tab that loads or closes, a menu, the sidebar) needs none of it.
 */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { backstoryReader: parts });
});
