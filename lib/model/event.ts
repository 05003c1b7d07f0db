import type { Span } from './span';

/**
 * The closed list of event types, after the PLOVER event ontology (Halterman et al., 2023):
 * ASSAULT, PROTEST, AGREE, CONSULT, SANCTION … renamed in plain words. `lib/language/README.md`
 * has the mapping.
 */
export type EventType =
  | 'attack'
  | 'death'
  | 'clash'
  | 'arrest'
  | 'trial'
  | 'protest'
  | 'meeting'
  | 'visit'
  | 'agreement'
  | 'aid'
  | 'sanction'
  | 'closure'
  | 'appointment'
  | 'departure'
  | 'election'
  | 'demand'
  | 'statement'
  | 'accident'
  | 'disaster'
  | 'deployment'
  | 'business';

/** How the sentence presents the event: as having happened, as planned, as possible, or denied. */
export type EventModality = 'asserted' | 'planned' | 'possible' | 'denied';

/** A number and what it counts: "24 Pakistani soldiers" is 24 of `soldier`. */
export interface Figure extends Span {
  value: number;
  /** Head noun, singular, lower case; null where nothing says what is counted. */
  counts: string | null;
  text: string;
}

/**
 * One sentence's telling of one event. The span is the whole event phrase (trigger with its
 * arguments in the sentence); `trigger` is the word that names it, as it stands. `date` is a TIMEX3
 * value or null for unknown, `dateText` the words it came from. `participants` and `place` are ids
 * of local entities.
 */
export interface EventMention extends Span {
  trigger: string;
  triggerSpan: Span;
  type: EventType;
  modality: EventModality;
  date: string | null;
  dateText: string | null;
  participants: string[];
  place: string | null;
  figures: Figure[];
  sentence: Span;
}
