import type { Span } from './span';

/**
 * The closed list of event types, after the PLOVER event ontology (Halterman et al., 2023):
 * ASSAULT, PROTEST, AGREE, CONSULT, SANCTION … renamed in plain words. `lib/language/README.md`
 * has the mapping. `other` is a happening of no listed type, or a further word for one that the
 * sentence tells by a stronger word; readers are shown none of these.
 */
export type EventType = (typeof EVENT_TYPES)[number];

/** All types of events. Stored rows hold a type by its place here: further ones come last, and none moves. */
export const EVENT_TYPES = [
  'attack',
  'death',
  'clash',
  'arrest',
  'trial',
  'protest',
  'meeting',
  'visit',
  'agreement',
  'aid',
  'sanction',
  'closure',
  'appointment',
  'departure',
  'election',
  'demand',
  'statement',
  'accident',
  'disaster',
  'deployment',
  'business',
  'other',
] as const;

/** How the sentence presents the event: as having happened, as planned, as possible, or denied. */
export type EventModality = 'asserted' | 'planned' | 'possible' | 'denied';

/** How a number is meant: "24", "at least 24", "up to 24", "some 24". */
export type FigureBound = 'exact' | 'at least' | 'at most' | 'about';

/**
 * A number and what it counts: "24 Pakistani soldiers" is 24 of `soldier`. Two figures of one thing
 * conflict only where their bounds leave no common value: "at least 20" and "24" agree.
 */
export interface Figure extends Span {
  value: number;
  /** Head noun, singular, lower case; null where nothing says what is counted. */
  counts: string | null;
  bound: FigureBound;
  text: string;
}

/**
 * Where an event's date is from: words of its own sentence, words that the article says elsewhere of
 * the same event, or the day of publication, where the article tells it as the day's news without
 * saying when (it may have been the day before). Null: the date is unknown.
 */
export type DateSource = 'words' | 'elsewhere' | 'publication' | null;

/** Who says so: the words of the article that name the source ("the army", "two officials"). */
export interface Attribution extends Span {
  text: string;
  /** Local entity of the source, where it is named; "officials" and "he" are none. */
  entity: string | null;
}

/**
 * One sentence's telling of one event. The span is the whole event phrase (trigger with its
 * arguments in the sentence); `trigger` is the word that names it, as it stands. `date` is a TIMEX3
 * value or null for unknown, `dateText` the words it came from (null where no words say it). `participants`
 * and `place` are ids of local entities. `attribution` is null where the article says it itself.
 */
export interface EventMention extends Span {
  trigger: string;
  triggerSpan: Span;
  type: EventType;
  modality: EventModality;
  date: string | null;
  dateText: string | null;
  dateFrom: DateSource;
  attribution: Attribution | null;
  participants: string[];
  place: string | null;
  figures: Figure[];
  sentence: Span;
}
