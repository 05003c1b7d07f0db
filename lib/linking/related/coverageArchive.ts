import type { ArticleRecord } from '../../model/findings';
import type { TermStatistics } from './termStatistics';

/** An article with what the archive made of its names and events. */
export interface ArchivedArticle {
  record: ArticleRecord;
  /** Id of a local entity → id of the archive's entity; names that are in no entity are absent. */
  entityOf: Map<string, string>;
  /** For each of `findings.events` the id of its story event, or null. */
  eventOf: (string | null)[];
  /** Ids of other articles that are known to be the same report word for word, where the archive keeps them apart. */
  copies?: readonly string[];
}

/** What related coverage needs of an archive. The store and the command line implement it. */
export interface CoverageArchive {
  statistics(): Promise<TermStatistics>;
  /** Articles that share something with the page, the most promising first; a few hundred at most. Asked twice of one record, the same. */
  near(page: ArchivedArticle): Promise<ArchivedArticle[]>;
  /** The articles of these ids that are there, in their order. */
  articles(ids: readonly string[]): Promise<ArchivedArticle[]>;
  /** In how many articles each entity is named; absent ones are 0. Nothing is read for it. */
  entityFrequency(ids: readonly string[]): Promise<Map<string, number>>;
}
