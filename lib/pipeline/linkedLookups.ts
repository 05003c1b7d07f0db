import { type ArchivedEvent, eventBlock } from '../linking/events/archivedEvent';
import type { MemberContext } from '../linking/events/matchEvent';
import { mayBeOne } from '../linking/events/mayBeOne';
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
    const seen = { articleCount, firstSeen: null, lastSeen: null };
    const known = { ...entity, ...seen, stableId: entity.id };
    for (const key of new Set(nameKeys(entity))) put(byKey, key, known);
  }
  const storyById = new Map(events.map((story) => [story.id, story]));
  const byBlock = new Map<string, { telling: ArchivedEvent; story: StoryEvent }[]>();
  const contexts = new Map<string, MemberContext>();
  for (const { record, entityOf, eventOf } of articles) {
    for (const telling of archivedTellings(record, (local) => entityOf.get(local) ?? null)) {
      contexts.set(tellingKey(telling.article, telling.event), telling);
      const block = eventBlock(telling);
      const story = storyById.get(eventOf[telling.index] ?? '');
      if (block === null || story === undefined) continue;
      put(byBlock, block, { telling, story });
    }
  }
  return {
    entitiesByKeys: (keys) => {
      const found = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
      return Promise.resolve({ entities: [...found], partial: new Set() });
    },
    // All is at hand: nothing needs to be told by keys alone.
    entitiesSpelled: (names) =>
      Promise.resolve(names.map(() => ({ told: [], others: [], unread: null }))),
    entitiesLike: (names) => {
      const found = new Set(names.flatMap(nameKeys).flatMap((key) => byKey.get(key) ?? []));
      return Promise.resolve({ entities: [...found], partial: new Set() });
    },
    storiesNear: (near) => {
      const stories = near.flatMap((event) =>
        (byBlock.get(eventBlock(event) ?? '') ?? []).flatMap(({ telling, story }) =>
          mayBeOne(event, telling) ? [story] : [],
        ),
      );
      return {
        stories: [...new Set(stories)],
        contextOf: (article, event) => contexts.get(tellingKey(article, event)),
      };
    },
  };
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
}
