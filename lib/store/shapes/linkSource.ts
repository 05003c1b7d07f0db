import type { EntityRow } from './entityRow';
import type { NamedArticle } from './namedArticle';
import type { StoredArticle } from './storedArticle';
import type { StoryRow } from './storyRow';

/**
 * What linking names and joining stories read of the store. Everything is as of the last commit with
 * the changes of the running one laid over it. A list of articles is ascending and has no deleted ones.
 */
export interface LinkSource {
  /** Entities that are found by any of these keys (`nameKeys`), each once. */
  entitiesByKeys(keys: readonly string[]): Promise<EntityRow[]>;
  /** Their numbers alone, by key, perhaps with some others: to know how many there are before they are read. */
  entityNumbers?(keys: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>>;
  /** Those of these numbers that are there. */
  entities(numbers: readonly number[]): Promise<Map<number, EntityRow>>;
  stories(numbers: readonly number[]): Promise<Map<number, StoryRow>>;
  /** Those of these numbers that are there. */
  articles(numbers: readonly number[]): Promise<Map<number, StoredArticle>>;
  /** The names of those of these numbers that are there, which is cheaper. */
  names(numbers: readonly number[]): Promise<Map<number, NamedArticle>>;
  /** For each posting key the numbers of the articles that have it. */
  postings(keys: readonly number[]): Promise<Int32Array[]>;
  /** A number that no entity had before. */
  newEntity(): number;
  newStory(): number;
}

/** What linking changed. A number with null is gone. */
export interface LinkChanges {
  entities: Map<number, EntityRow | null>;
  stories: Map<number, StoryRow | null>;
  /** Articles whose `entities` or `stories` are others now, by number. */
  articles: Map<number, Pick<StoredArticle, 'entities' | 'stories'>>;
}
