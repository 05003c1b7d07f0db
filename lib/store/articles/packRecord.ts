import type { Article } from '../../model/article';
import type { ArticleRecord } from '../../model/findings';
import { packFindings, unpackFindings, type PackedFindings } from './packFindings';

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
];

/** A record without its text, by place instead of by name; its findings without what the text says itself. */
export function packRecord({ contentHash, file, article, findings }: ArticleRecord): PackedRecord {
  const { id, url, title, publisher, authors, published, publishedBounds, language, zones, text } =
    article;
  return [
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
}

/** What {@link packRecord} was given, with its text; throws a `TypeError` or `RangeError` where it cannot be. */
export function unpackRecord(packed: PackedRecord, text: string): ArticleRecord {
  const [contentHash, file, id, url, title, publisher, authors, ...rest] = packed;
  const [published, publishedBounds, language, zones, findings] = rest;
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
    },
    findings: unpackFindings(findings, title, text),
  };
}
