import type { ArticleRecord } from '../../model/findings';

/**
 * An article as the store holds it. `number` is its place in the order of arrival, from 1, never
 * given twice. `entities` has for each of `findings.entities` the number of its entity, `stories`
 * for each of `findings.events` the number of its story; 0 stands for none.
 */
export interface StoredArticle {
  number: number;
  record: ArticleRecord;
  entities: number[];
  stories: number[];
}
