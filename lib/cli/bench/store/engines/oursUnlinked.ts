import type { LinkChanges } from '../../../../store/shapes/linkSource';
import { tellingKeys } from '../../../../store/stories/tellingKeys';
import type { Linking } from '../../../../store/write/linking';
import { OurStore } from './ourStore';
import { serveEngine } from './serveEngine';

const nothing = (): LinkChanges => ({
  entities: new Map(),
  stories: new Map(),
  articles: new Map(),
});

/** What remains of writing when no name is linked and no event joined. */
const NO_LINKING: Linking = {
  linkNames: () => Promise.resolve({ ...nothing(), pending: [] }),
  unlinkNames: () => Promise.resolve({ ...nothing(), pending: [] }),
  relinkPending: () => Promise.resolve({ ...nothing(), pending: [] }),
  joinStories: () => Promise.resolve(nothing()),
  unjoinStories: () => Promise.resolve(nothing()),
  tellingKeys,
};

serveEngine(new OurStore(NO_LINKING));
