import { matchEvents, type ContextOf } from '../linking/events/matchEvent';
import type { ArchivedEvent } from '../linking/events/archivedEvent';
import type { ArchivedArticle } from '../linking/related/coverageArchive';
import type { StoryEvent } from '../model/archive';
import type { ArticleRecord } from '../model/findings';
import type { Archive } from './archive';
import { archivedTellings } from './archivedTellings';
import { placeNames } from './placeNames';

/** What placing needs of an archive that is held in memory. */
export interface PlacingArchive extends Pick<
  Archive,
  'entitiesSpelled' | 'entitiesByKeys' | 'entitiesLike'
> {
  /** Story events that may be one with one of these events, and what is known of their members. */
  storiesNear(events: readonly ArchivedEvent[]): { stories: StoryEvent[]; contextOf: ContextOf };
}

/** An article with what of the archive its names and events are, without adding it. */
export async function placeArticle(
  record: ArticleRecord,
  archive: PlacingArchive,
): Promise<ArchivedArticle> {
  const { entityOf } = await placeNames(record, archive);
  const tellings = archivedTellings(record, (local) => entityOf.get(local) ?? null);
  const { stories, contextOf } = archive.storiesNear(tellings);
  const matches = matchEvents(tellings, stories, contextOf);
  const eventOf = record.findings.events.map((_, index) => matches.get(index)?.story.id ?? null);
  return { record, entityOf, eventOf };
}
