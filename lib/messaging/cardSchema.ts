import * as v from 'valibot';
import type {
  AmbiguousCard,
  AmbiguousHead,
  Card,
  EventCard,
  EventHead,
  NameCard,
  NameHead,
} from '../model/view';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const published = v.nullable(
  v.object({
    value: text,
    precision: v.picklist(['time', 'day', 'month', 'year']),
    source: text,
  }),
);

/** An article as views name it. */
export const articleCard = v.object({
  id: text,
  title: text,
  publisher: v.nullable(text),
  url: v.nullable(text),
  published,
  publishedBounds: v.nullable(v.object({ after: v.nullable(text), before: v.nullable(text) })),
});

/** A quoted sentence. */
export const quoteView = v.object({
  article: articleCard,
  text,
  markStart: count,
  markEnd: count,
  start: count,
  end: count,
});

const ofNames = {
  type: v.literal('name'),
  id: text,
  name: text,
  kind: v.picklist(['person', 'organisation', 'place', 'other']),
  articleCount: count,
  why: text,
  sure: v.boolean(),
};

/** A name as lists have it. */
export const nameHead: v.GenericSchema<unknown, NameHead> = v.object({
  ...ofNames,
  isAbout: v.exactOptional(v.literal(true)),
});

const nameCard: v.GenericSchema<unknown, NameCard> = v.object({
  ...ofNames,
  entity: text,
  firstSeen: v.nullable(text),
  lastSeen: v.nullable(text),
  role: v.nullable(v.object({ text, article: articleCard })),
  aliases: v.array(text),
  quotes: v.array(quoteView),
});

const ofEvents = {
  type: v.literal('event'),
  id: text,
  // The closed list of types and modalities is the background's to keep; a view only prints them.
  eventType: v.custom<EventCard['eventType']>((value) => typeof value === 'string'),
  modality: v.picklist(['asserted', 'planned', 'possible', 'denied']),
  headline: text,
  date: v.nullable(text),
  articleCount: count,
  why: text,
  sure: v.boolean(),
};

/** An event as lists have it. */
export const eventHead: v.GenericSchema<unknown, EventHead> = v.object(ofEvents);

const eventCard: v.GenericSchema<unknown, EventCard> = v.object({
  ...ofEvents,
  dateText: v.nullable(text),
  firstReported: v.nullable(text),
  saidBy: v.array(text),
  place: v.nullable(text),
  participants: v.array(text),
  figures: v.array(text),
  quotes: v.array(quoteView),
});

/** A name that may be several, as lists have it. */
export const ambiguousHead: v.GenericSchema<unknown, AmbiguousHead> = v.object({
  type: v.literal('ambiguous'),
  id: text,
  text,
  candidates: v.array(text),
});

const ambiguousCard: v.GenericSchema<unknown, AmbiguousCard> = v.object({
  type: v.literal('ambiguous'),
  id: text,
  text,
  candidates: v.array(nameCard),
});

const card: v.GenericSchema<unknown, Card> = v.union([nameCard, eventCard, ambiguousCard]);

/** The answer to a call for a card; throws on anything else. */
export const parseCard = (value: unknown): Card | null => v.parse(v.nullable(card), value);
