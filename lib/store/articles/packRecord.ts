import type { Article } from '../../model/article';
import type { ArticleRecord, Findings } from '../../model/findings';
import { placesOf } from '../../pipeline/archivedNames';
import type { NamedArticle } from '../shapes/namedArticle';
import { packFindings, unpackFindings, unpackNames, type PackedFindings } from './packFindings';

/** A record without its text: the hash and the article's other fields by place, then the findings. */
export type PackedRecord = [
  contentHash: string,
  file: string | null,
  id: string,
  url: string | null,
  title: string,
  publisher: string | null,
  authors: string[],
  published: Article['published'],
  publishedBounds: Article['publishedBounds'],
  language: string,
  zones: Article['zones'],
  findings: PackedFindings,
  /** Absent where there is none of it. */
  more?: Pick<Article, 'updated' | 'section' | 'alsoIn'>,
];

/** A record without its text, by place instead of by name; its findings without what the text says itself. */
export function packRecord({ contentHash, file, article, findings }: ArticleRecord): PackedRecord {
  const {
    id,
    url,
    title,
    publisher,
    authors,
    published,
    publishedBounds,
    language,
    zones,
    text,
    ...more
  } = article;
  const packed: PackedRecord = [
    contentHash,
    file,
    id,
    url,
    title,
    publisher,
    authors,
    published,
    publishedBounds,
    language,
    zones,
    packFindings(findings, title, text),
  ];
  if (Object.keys(more).length > 0) packed[12] = more;
  return packed;
}

/** What {@link packRecord} was given, with its text; throws a `TypeError` or `RangeError` where it cannot be. */
export function unpackRecord(packed: PackedRecord, text: string): ArticleRecord {
  const [contentHash, file, id, url, title, publisher, authors, ...rest] = packed;
  const [published, publishedBounds, language, zones, findings, more] = rest;
  return {
    contentHash,
    file,
    article: {
      id,
      url,
      title,
      publisher,
      authors,
      published,
      publishedBounds,
      language,
      text,
      zones,
      ...more,
    },
    findings: unpackFindings(findings, title, text),
  };
}

/** What linking needs of a record, without taking apart the rest; throws as {@link unpackRecord}. */
export function unpackRecordNames(packed: PackedRecord, text: string): RecordNames {
  const [, , id, , title, , , published] = packed;
  const findings = packed[11];
  return namesIn({ id, published, findings: unpackNames(findings, title, text) });
}

/** What linking needs of a record. */
export type RecordNames = Pick<NamedArticle, 'id' | 'published' | 'locals' | 'places'>;

/** What linking needs of an article and its findings. */
export function namesIn({
  id,
  published,
  findings,
}: Pick<Article, 'id' | 'published'> & {
  findings: Pick<Findings, 'entities' | 'mentions' | 'titleMentions'>;
}): RecordNames {
  return {
    id,
    published: published?.value ?? null,
    locals: findings.entities,
    places: placesOf(findings),
  };
}
