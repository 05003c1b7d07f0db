import { eventBlock } from '../linking/events/archivedEvent';
import type { MemberContext } from '../linking/events/matchEvent';
import { nameKeys } from '../linking/identity/nameKeys';
import type { StoryEvent } from '../model/archive';
import type { KnownEntity } from './archive';
import { archivedTellings } from './archivedTellings';
import { tellingKey, type LinkedArchive } from './linkArchive';
import type { PlacingArchive } from './placeArticle';

/** The look-ups that placing an article needs, over an archive in memory. */
export function linkedLookups({ entities, events, articles }: LinkedArchive): PlacingArchive {
  const byKey = new Map<string, KnownEntity[]>();
  for (const entity of entities) {
    const articleCount = new Set(entity.members.map((member) => member.article)).size;
    const known = { ...entity, articleCount, firstSeen: null, lastSeen: null };
    for (const key of new Set(nameKeys(entity))) put(byKey, key, known);
  }
  const storyById = new Map(events.map((story) => [story.id, story]));
  const byBlock = new Map<string, Set<StoryEvent>>();
  const contexts = new Map<string, MemberContext>();
  for (const { record, entityOf, eventOf } of articles) {
    for (const telling of archivedTellings(record, (local) => entityOf.get(local) ?? null)) {
      contexts.set(tellingKey(telling.article, telling.event), telling);
      const block = eventBlock(telling);
      const story = storyById.get(eventOf[telling.index] ?? '');
      if (block === null || story === undefined) continue;
      const held = byBlock.get(block);
      if (held === undefined) byBlock.set(block, new Set([story]));
      else held.add(story);
    }
  }
  return {
    entitiesByKeys: (keys) =>
      Promise.resolve([...new Set(keys.flatMap((key) => byKey.get(key) ?? []))]),
    storiesIn: (blocks) =>
      Promise.resolve({
        stories: [...new Set(blocks.flatMap((block) => [...(byBlock.get(block) ?? [])]))],
        contexts,
      }),
  };
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
}
