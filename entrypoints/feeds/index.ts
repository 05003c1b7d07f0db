import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as parts from './parts';

/**
 * What asks for feeds and reads them. The background loads it when a feed is due or the reader adds
 * one: a reader who follows none never has it.
 */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { backstoryFeeds: parts });
});
