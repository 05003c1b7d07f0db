import type { ArchivedEvent } from '../linking/events/archivedEvent';
import type { ArchivedArticle, CoverageArchive } from '../linking/related/coverageArchive';
import type { Entity, LinkEvidence, StoryEvent } from '../model/archive';
import type { ArticleCard } from '../model/view';

/**
 * A linked name with what a card says of it. `id` is this archive's own; `stableId` is what the
 * reader's corrections know it by. Its `members` are left empty.
 */
export interface KnownEntity extends Entity {
  stableId: string;
  articleCount: number;
  firstSeen: string | null;
  lastSeen: string | null;
}

/**
 * The entities that some keys found. `partial` are those of the keys that may have more than could be
 * read: what they found is not all that a name can mean.
 */
export interface FoundNames {
  entities: KnownEntity[];
  partial: ReadonlySet<string>;
}

/** An event of the archive: its `members` are those that are at hand, `articleCount` counts all its articles. */
export interface KnownStory extends StoryEvent {
  articleCount: number;
}

/** The event of the archive that an event of the page is, and why. */
export interface KnownTelling {
  story: KnownStory;
  evidence: LinkEvidence;
}

/**
 * What answering a page and completing a card need of the archive; the store implements it over
 * IndexedDB. `own` are ids of articles that are the page itself, which count for nothing.
 */
export interface Archive extends CoverageArchive {
  /** Number of articles. */
  size(): Promise<number>;
  /** The entities that have any of these keys (`spelledKeys`, `exactKeys`, `nameKeys`), each once; the first keys matter most. */
  entitiesByKeys(keys: readonly string[]): Promise<FoundNames>;
  /** The entities of these ids that are there. */
  entities(ids: readonly string[]): Promise<Map<string, KnownEntity>>;
  /** A few articles that name the entity, latest first, undated last. */
  latestNaming(entity: string): Promise<ArchivedArticle[]>;
  /** Which events of the archive the page's tellings are, by their `index`; what only `own` articles tell is absent. */
  knownTellings(
    page: ArchivedArticle,
    tellings: readonly ArchivedEvent[],
    own: ReadonlySet<string>,
  ): Promise<Map<number, KnownTelling>>;
  /** An event with a few of its articles; null where nothing but `own` articles tells of it (any more). */
  story(
    id: string,
    own: ReadonlySet<string>,
  ): Promise<{ story: KnownStory; articles: ArchivedArticle[] } | null>;
  cards(articles: readonly string[]): Promise<Map<string, ArticleCard>>;
  /** Ids of stored articles with this address. */
  articlesAt(url: string): Promise<string[]>;
  /** Stable ids of the entities that the reader never wants marked. */
  muted(): Promise<Set<string>>;
  /** Whether something damaged was met and left out so far. */
  damaged(): boolean;
}
