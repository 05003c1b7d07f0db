import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as parts from './parts';

/**
 * What writes to the archive in the background: the inbox, and its emptying. Loaded when there is
 * something to keep, which most of what wakes a background has not.
 */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { backstoryKeeper: parts });
});
