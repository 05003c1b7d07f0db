import * as v from 'valibot';
import { EVENT_TYPES } from '../model/event';
import type { ArticleRecord } from '../model/findings';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = { start: offset, end: offset };
const kind = v.picklist(['person', 'organisation', 'place', 'other']);
const words = v.array(v.string());

const nameMention = {
  ...span,
  text: v.string(),
  kind,
  role: v.nullable(v.string()),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  entity: v.string(),
  metonym: v.exactOptional(v.boolean()),
};

const figure = v.object({
  ...span,
  value: v.number(),
  counts: v.nullable(v.string()),
  // Packs of pipeline 2 and before do not have it: such records are analysed anew.
  bound: v.optional(v.picklist(['exact', 'at least', 'at most', 'about']), 'exact'),
  text: v.string(),
});

const eventMention = v.object({
  ...span,
  trigger: v.string(),
  triggerSpan: v.object(span),
  type: v.picklist(EVENT_TYPES),
  modality: v.picklist(['asserted', 'planned', 'possible', 'denied']),
  date: v.nullable(v.string()),
  dateText: v.nullable(v.string()),
  // The next two as `bound` above.
  dateFrom: v.optional(v.nullable(v.picklist(['words', 'elsewhere', 'publication'])), null),
  attribution: v.optional(
    v.nullable(v.object({ ...span, text: v.string(), entity: v.nullable(v.string()) })),
    null,
  ),
  participants: words,
  place: v.nullable(v.string()),
  figures: v.array(figure),
  sentence: v.object(span),
});

const publicationDate = v.object({
  value: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/)),
  precision: v.picklist(['time', 'day', 'month', 'year']),
  source: v.string(),
});

const article = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  url: v.nullable(v.string()),
  title: v.string(),
  publisher: v.nullable(v.string()),
  authors: words,
  published: v.nullable(publicationDate),
  publishedBounds: v.nullable(
    v.object({ after: v.nullable(v.string()), before: v.nullable(v.string()) }),
  ),
  language: v.string(),
  text: v.string(),
  zones: v.array(
    v.object({
      ...span,
      kind: v.picklist([
        'dateline',
        'heading',
        'caption',
        'comment',
        'byline',
        'teaser',
        'furniture',
      ]),
      text: v.exactOptional(v.string()),
    }),
  ),
  updated: v.exactOptional(publicationDate),
  section: v.exactOptional(v.picklist(['news', 'opinion', 'live blog', 'letters'])),
  alsoIn: v.exactOptional(
    v.array(
      v.object({
        publisher: v.nullable(v.string()),
        title: v.string(),
        url: v.nullable(v.string()),
        published: v.nullable(v.string()),
      }),
    ),
  ),
});

const record = v.object({
  contentHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  file: v.nullable(v.string()),
  article,
  findings: v.object({
    sentences: v.array(v.object(span)),
    entities: v.array(
      v.object({ id: v.string(), kind, name: v.string(), aliases: words, roles: words }),
    ),
    mentions: v.array(v.object(nameMention)),
    titleMentions: v.array(v.object(nameMention)),
    dates: v.array(
      v.object({
        ...span,
        text: v.string(),
        value: v.string(),
        type: v.picklist(['date', 'time', 'duration', 'set']),
        rule: v.string(),
      }),
    ),
    events: v.array(eventMention),
  }),
});

/**
 * The record in `value`, checked: its shape, and that every span lies inside its text and every
 * mention is the slice it claims to be. Throws an `Error` that says what is wrong and where.
 */
export function parseRecord(value: unknown): ArticleRecord {
  const parsed = v.safeParse(record, value, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${v.getDotPath(issue) ?? 'the record'}: ${issue.message}`);
  }
  const { article: found, findings } = parsed.output;
  const locals = new Set(findings.entities.map((entity) => entity.id));
  for (const [text, mentions] of [
    [found.text, findings.mentions],
    [found.title, findings.titleMentions],
  ] as const) {
    for (const mention of mentions) {
      if (text.slice(mention.start, mention.end) !== mention.text)
        throw new Error(`the name “${mention.text}” does not stand at its place in the text`);
      if (!locals.has(mention.entity))
        throw new Error(`the name “${mention.text}” points to nothing`);
    }
  }
  for (const { attribution } of findings.events) {
    if (attribution === null) continue;
    if (found.text.slice(attribution.start, attribution.end) !== attribution.text)
      throw new Error(`the source “${attribution.text}” does not stand at its place in the text`);
    if (attribution.entity !== null && !locals.has(attribution.entity))
      throw new Error(`the source “${attribution.text}” points to nothing`);
  }
  for (const part of [
    ...findings.sentences,
    ...findings.dates,
    ...findings.events,
    ...findings.events.map((event) => event.sentence),
  ]) {
    if (part.start > part.end || part.end > found.text.length)
      throw new Error(`the stretch ${part.start}–${part.end} lies outside the text`);
  }
  return parsed.output;
}
