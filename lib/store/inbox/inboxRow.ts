import * as v from 'valibot';
import type { Article, Zone } from '../../model/article';
import type { ArticleSource } from '../../pipeline/articleSource';
import type { ImportSource } from '../import/importShapes';

/**
 * An article on its way into the archive: put down at once by whoever got it (a page that was saved,
 * a feed), analysed and stored where the archive's writer can run.
 */
export interface InboxRow {
  /** Given by the table, in the order of coming. */
  number: number;
  source: ArticleSource;
  /** What it came with, as the library lists it. */
  came: ImportSource;
  /** Milliseconds since 1970. */
  addedAt: number;
  /** It takes the place of a stored article of the same address: the reader has a later or fuller version before them. */
  replace: boolean;
  /** How often it was taken out to be stored: one that ends its worker each time must not do so for ever. */
  tries: number;
}

const text = v.string();
const nullable = v.nullable(text);

const date = v.object({
  value: text,
  precision: v.picklist(['time', 'day', 'month', 'year']),
  source: text,
});

const zone: v.GenericSchema<unknown, Zone> = v.pipe(
  v.object({
    kind: v.picklist([
      'dateline',
      'heading',
      'caption',
      'comment',
      'byline',
      'teaser',
      'furniture',
    ]),
    start: v.number(),
    end: v.number(),
    text: v.optional(text),
  }),
  // A zone of the body has no words of its own, also none that are undefined.
  v.transform(({ text, ...place }) => (text === undefined ? place : { ...place, text })),
);

const section: v.GenericSchema<unknown, NonNullable<Article['section']>> = v.picklist([
  'news',
  'opinion',
  'live blog',
  'letters',
]);

const row: v.GenericSchema<unknown, InboxRow> = v.object({
  number: v.number(),
  source: v.object({
    id: nullable,
    file: nullable,
    extracted: v.object({
      title: text,
      url: nullable,
      publisher: nullable,
      authors: v.array(text),
      published: v.nullable(date),
      updated: v.nullable(date),
      section: v.nullable(section),
      language: nullable,
      text,
      zones: v.array(zone),
    }),
  }),
  came: v.object({
    id: text,
    kind: v.custom<ImportSource['kind']>((value) => typeof value === 'string'),
  }),
  addedAt: v.number(),
  replace: v.boolean(),
  tries: v.number(),
});

/** The row in a stored value; null for one that this code does not know. */
export function parseInboxRow(value: unknown): InboxRow | null {
  const parsed = v.safeParse(row, value);
  return parsed.success ? parsed.output : null;
}
