import type { Card, Head } from '../../lib/model/view';
import type { TabStory } from '../../lib/messaging/calls';
import { openReader } from './reader';
import { storySoFar } from './reading';
import { readStory } from './tabStories';

/** The whole card of what a tab's story or look-up lists, as the archive is now; null where neither lists it, or nothing of it is left. */
export async function cardIn(tab: number, card: string): Promise<Card | null> {
  const held = await readStory(tab);
  if (held === null) return null;
  const { lookUp } = held;
  const story = storySoFar(tab) ?? held.story;
  const { askArchive, completeCard } = await openReader();
  const onPage = story.state === 'ready' ? headsOf(story).find(({ id }) => id === card) : undefined;
  if (onPage !== undefined && story.state === 'ready') {
    const day = story.published?.value ?? null;
    return askArchive((archive) => completeCard(onPage, archive, { url: story.url, day }));
  }
  const lookedUp = lookUp?.heads.find(({ id }) => id === card);
  if (lookedUp === undefined) return null;
  return askArchive((archive) => completeCard(lookedUp, archive, { url: null, day: null }));
}

function headsOf(story: Extract<TabStory['story'], { state: 'ready' }>): Head[] {
  return [...story.names, ...story.ambiguous, ...story.events];
}
