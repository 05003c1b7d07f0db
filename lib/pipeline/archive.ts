import type { ArchivedEvent } from '../linking/events/archivedEvent';
import type { ArchivedArticle, CoverageArchive } from '../linking/related/coverageArchive';
import type { Entity, LinkEvidence, StoryEvent } from '../model/archive';
import type { NameKind } from '../model/mention';
import type { ArticleCard } from '../model/view';

/**
 * A linked name as far as marks and lists need it. `id` is this archive's own; `stableId` is what the
 * reader's corrections know it by. Its `members` are left empty, and where only the index was asked
 * everything but name and kind.
 */
export interface NamedEntity extends Entity {
  stableId: string;
  articleCount: number;
  /** Whether `articleCount` may be a few per cent off. */
  isAbout?: true;
}

/** A linked name with what a card says of it. */
export interface KnownEntity extends NamedEntity {
  firstSeen: string | null;
  lastSeen: string | null;
}

/**
 * The entities that some keys or names found. `partial` are those of them that may have more than could
 * be read: what they found is not all that a name can mean.
 */
export interface FoundNames {
  entities: KnownEntity[];
  partial: ReadonlySet<string>;
}

/** A name as a text spells it, and the kinds that it may be of: a person, or any of the others. */
export interface SpelledName {
  name: string;
  kinds: readonly NameKind[];
}

/** A name of a page that may be spelt otherwise in the archive. */
export interface LikeName {
  kind: NameKind;
  name: string;
  aliases: string[];
  hasRoles: boolean;
}

/**
 * Who has a name, as far as the index tells. `told`: the name is theirs and nobody else's. Else
 * `others` have it too, or as one of their names, so that only the rows under the key `unread` decide;
 * of others, those in most articles first, kind and stable id are not known. Of a person's lone name
 * they are those who have it as their surname.
 */
export interface SpelledHits {
  told: NamedEntity[];
  others: NamedEntity[];
  unread: string | null;
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
  /** The entities that have any of these keys (`exactKeys`, `nameKeys`), each once; the first keys matter most. */
  entitiesByKeys(keys: readonly string[]): Promise<FoundNames>;
  /** Who has each of these very names, as far as the index of names tells, without a look at the entities. */
  entitiesSpelled(names: readonly SpelledName[]): Promise<SpelledHits[]>;
  /** The entities that these names are like; `partial` are names that may mean others, who could not be read. */
  entitiesLike(names: readonly LikeName[]): Promise<FoundNames>;
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
