import type { ArchivedEvent } from '../linking/events/archivedEvent';
import type { MemberContext } from '../linking/events/matchEvent';
import type { CoverageArchive } from '../linking/related/coverageArchive';
import type { Entity, StoryEvent } from '../model/archive';
import type { ArticleCard } from '../model/view';
import type { SentenceQuote } from './quoteAt';

/** A linked name with what a card says of it. Its `members` are left empty; {@link Archive.appearances} has them. */
export interface KnownEntity extends Entity {
  articleCount: number;
  firstSeen: string | null;
  lastSeen: string | null;
}

/** A name in one stored article, and the first sentence that names it. */
export interface Appearance {
  article: string;
  published: string | null;
  count: number;
  quote: SentenceQuote | null;
}

/** What answering a page needs of the archive; the store implements it over IndexedDB. */
export interface Archive extends CoverageArchive {
  /** Number of articles. */
  size(): Promise<number>;
  entitiesByKeys(keys: string[]): Promise<KnownEntity[]>;
  /** The entities of these ids that are there. */
  entities(ids: string[]): Promise<Map<string, KnownEntity>>;
  /**
   * Story events that share a block (`eventBlock`) with one of these events and may be one with it
   * (`mayBeOne`), and the context of each of their tellings by `tellingKey`.
   */
  storiesNear(
    events: readonly ArchivedEvent[],
  ): Promise<{ stories: StoryEvent[]; contexts: Map<string, MemberContext> }>;
  /** All articles that have the name, latest first, undated last. */
  appearances(entity: string): Promise<Appearance[]>;
  cards(articles: string[]): Promise<Map<string, ArticleCard>>;
  /** Ids of stored articles with this address. */
  articlesAt(url: string): Promise<string[]>;
  /** Entities that the reader never wants marked. */
  muted(): Promise<Set<string>>;
}
