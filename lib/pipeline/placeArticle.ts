import { matchEvents, type EventMatch } from '../linking/events/matchEvent';
import { matchEntities, type EntityMatch } from '../linking/identity/matchEntities';
import { nameKeys } from '../linking/identity/nameKeys';
import type { ArchivedArticle } from '../linking/related/coverageArchive';
import type { ArticleRecord } from '../model/findings';
import type { Archive, KnownEntity } from './archive';
import { archivedNames } from './archivedNames';
import { archivedTellings } from './archivedTellings';
import { tellingKey } from './linkArchive';

/** What placing needs of an archive. */
export type PlacingArchive = Pick<Archive, 'entitiesByKeys' | 'storiesNear'>;

/** An article that is not in the archive, with what of the archive its names and events are. */
export interface PlacedArticle {
  archived: ArchivedArticle;
  /** By local entity; names that the archive does not know are absent. */
  names: Map<string, EntityMatch>;
  /** By index into `findings.events`; events that the archive does not know are absent. */
  stories: Map<number, EventMatch>;
  /** The entities in `names`, by id. */
  entities: Map<string, KnownEntity>;
}

/** Matches an article against the archive without adding it. */
export async function placeArticle(
  record: ArticleRecord,
  archive: PlacingArchive,
): Promise<PlacedArticle> {
  const locals = archivedNames(record);
  const candidates = await archive.entitiesByKeys(locals.flatMap(({ local }) => nameKeys(local)));
  const names = matchEntities(locals, candidates);
  const entityOf = new Map<string, string>();
  for (const [local, match] of names) if ('entity' in match) entityOf.set(local, match.entity);
  const tellings = archivedTellings(record, (local) => entityOf.get(local) ?? null);
  const { stories: known, contexts } = await archive.storiesNear(tellings);
  const stories = matchEvents(tellings, known, (article, event) =>
    contexts.get(tellingKey(article, event)),
  );
  return {
    archived: {
      record,
      entityOf,
      eventOf: record.findings.events.map((_, index) => stories.get(index)?.story.id ?? null),
    },
    names,
    stories,
    entities: new Map(candidates.map((entity) => [entity.id, entity])),
  };
}
