import type { ArticleRecord } from '../../../../model/findings';
import type { NewsArticle } from '../generator/newsStream';

/** What an unseen article asks for, in the terms of every engine. */
export interface RelatedQuery {
  /** The story it belongs to: the answer that is surely right. */
  story: number;
  record: ArticleRecord;
  /** The words that say most about it, the most telling first, each in some article of the archive. */
  words: string[];
  /** Its names in full with their kind: "person Anna Gale". */
  names: string[];
  /** Its events: type, day and place. */
  events: string[];
}

/** A program that stores articles and finds related ones. One lives in a worker; its data is on disk. */
export interface Engine {
  /** Fetches code and weights that are not to be timed. */
  prepare(): Promise<void>;
  /** Stores articles. What comes back when it has ended is as safe as the engine makes it. */
  add(articles: readonly NewsArticle[]): Promise<void>;
  /** Nothing more is added: writes what is left, and closes. Milliseconds of its parts by name, where it has any. */
  finish(): Promise<Record<string, number>>;
  /** Opens what is on disk, as after a start. */
  open(): Promise<void>;
  /** Ordinals of the articles that fit best, the best first. */
  search(query: RelatedQuery, most: number): Promise<number[]>;
  /** The same answers by scoring every article; what has no weights of its own has none. */
  exhaustive?(queries: readonly RelatedQuery[], most: number): Promise<number[][]>;
  /** Figures of its own about what it stores, for the table: bytes or counts by name. */
  facts(): Promise<Record<string, number>>;
}

/** What every engine is given of an article's names: kind and full form. */
export function namesOf({ record }: NewsArticle): string[] {
  return record.findings.entities.map(({ kind, name }) => `${kind} ${name}`);
}

/** What every engine is given of an article's events: type, day and place. */
export function eventsOf({ record }: NewsArticle): string[] {
  const names = new Map(record.findings.entities.map(({ id, name }) => [id, name]));
  return [
    ...new Set(
      record.findings.events.map(
        ({ type, date, place }) => `${type} ${date ?? ''} ${names.get(place ?? '') ?? ''}`,
      ),
    ),
  ];
}
