import type { Span } from './span';

/**
 * What a stretch is, beside plain reporting.
 * In the body: `dateline`, `heading`, `caption`.
 * Cut from the body and kept apart: `comment`, `byline`, `caption`, `teaser`, `furniture`.
 */
export type ZoneKind =
  'dateline' | 'heading' | 'caption' | 'comment' | 'byline' | 'teaser' | 'furniture';

/**
 * A zone of an article. A zone of the body has `start < end` into {@link Article.text}.
 * A zone that was cut from the page has `start === end`, the place in the body where it stood
 * (0 before it, `text.length` after it), and carries its own words in `text`.
 */
export interface Zone extends Span {
  kind: ZoneKind;
  text?: string;
}

/** How finely a date is known. */
export type DatePrecision = 'time' | 'day' | 'month' | 'year';

/**
 * When an article was published. `value` is ISO 8601, no finer than `precision`
 * (`2012-01-12`, `2012-01`, `2012`; with `time` the full instant as the page gives it).
 * `source` names where it was found: `json-ld`, `meta:article:published_time`, `time element`,
 * `url`, `text: Published: January 12, 2012`, `input`.
 */
export interface PublicationDate {
  value: string;
  precision: DatePrecision;
  source: string;
}

/**
 * What the text proves about the publication date of an article that gives none: days
 * (`YYYY-MM-DD`) between which it lies, either end null where nothing bounds it.
 */
export interface PublishedBounds {
  after: string | null;
  before: string | null;
}

/** What kind of piece the page says an article is. */
export type ArticleSection = 'news' | 'opinion' | 'live blog' | 'letters';

/** Another outlet's copy of one report: near-identical text, kept once. */
export interface OtherCopy {
  publisher: string | null;
  title: string;
  url: string | null;
  /** ISO 8601 as in {@link PublicationDate}, or null. */
  published: string | null;
}

/** An article as extraction leaves it. `text` is the body alone, paragraphs separated by `\n\n`. */
export interface Article {
  id: string;
  url: string | null;
  title: string;
  publisher: string | null;
  authors: string[];
  published: PublicationDate | null;
  publishedBounds: PublishedBounds | null;
  /** BCP 47 tag, `und` where it could not be told. */
  language: string;
  text: string;
  zones: Zone[];
  /** When the page says it was last changed; absent where it does not. */
  updated?: PublicationDate;
  /** Absent where nothing tells. */
  section?: ArticleSection;
  /** Outlets that ran the same report, in the order of their dates; absent where there is none. */
  alsoIn?: OtherCopy[];
}
