import { linkNames } from '../identity/linkNames';
import { relinkPending } from '../identity/relinkPending';
import { unlinkNames } from '../identity/unlinkNames';
import { joinStories, unjoinStories } from '../stories/joinStories';
import { tellingKeys } from '../stories/tellingKeys';
import type { Linking } from './linking';

/** How the store links. */
export const STORE_LINKING: Linking = {
  linkNames,
  unlinkNames,
  relinkPending,
  joinStories,
  unjoinStories,
  tellingKeys,
};
