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

/** What candidates are looked up by. `terms` are stems, the most telling first. */
export interface CoverageQuery {
  entities: string[];
  events: string[];
  terms: string[];
}

/** What related coverage needs of an archive. The store and the command line implement it. */
export interface CoverageArchive {
  statistics(): Promise<TermStatistics>;
  /** Ids of articles that share something with the query, the most promising first; a few hundred at most. */
  candidates(query: CoverageQuery): Promise<string[]>;
  /** The articles of these ids that are there, in their order. */
  articles(ids: string[]): Promise<ArchivedArticle[]>;
  /** In how many articles each entity is named; absent ones are 0. */
  entityFrequency(ids: string[]): Promise<Map<string, number>>;
}
