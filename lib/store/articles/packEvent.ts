import {
  EVENT_TYPES,
  type Attribution,
  type DateSource,
  type EventMention,
  type EventModality,
  type Figure,
  type FigureBound,
} from '../../model/event';
import type { LocalEntity } from '../../model/mention';
import type { Span } from '../../model/span';

const MODALITIES: readonly EventModality[] = ['asserted', 'planned', 'possible', 'denied'];
const DATES_FROM: readonly DateSource[] = [null, 'words', 'elsewhere', 'publication'];
/** Bounds by their code in packed rows. */
export const BOUNDS: readonly FigureBound[] = ['exact', 'at least', 'at most', 'about'];

/** 0 for the slice of the text at the span. */
type Words = string | 0;
/** Place among the article's entities, or an id that is none of theirs. */
type Who = number | string;

type PackedFigure = [
  start: number,
  length: number,
  value: number,
  counts: string | null,
  bound: number,
  text: Words,
];
type PackedAttribution = [start: number, length: number, text: Words, entity: Who | null];

/** An event by place; all starts count from the event's own. */
export type PackedEvent = [
  /** Start, length, trigger's start and length, sentence's start and length, type, modality, source of the date. */
  numbers: number[],
  trigger: Words,
  date: string | null,
  dateText: string | null,
  participants: Who[],
  place: Who | null,
  figures: PackedFigure[],
  attribution: PackedAttribution | 0,
];

/** An event without names of fields and without what the text says itself. `places` are the entities' by id. */
export function packEvent(
  event: EventMention,
  text: string,
  places: ReadonlyMap<string, number>,
): PackedEvent {
  const { start, end, triggerSpan, sentence, attribution } = event;
  const who = (id: string): Who => places.get(id) ?? id;
  const words = (given: string, span: Span): Words =>
    text.slice(span.start, span.end) === given && given !== '' ? 0 : given;
  return [
    [
      start,
      end - start,
      triggerSpan.start - start,
      triggerSpan.end - triggerSpan.start,
      sentence.start - start,
      sentence.end - sentence.start,
      EVENT_TYPES.indexOf(event.type),
      MODALITIES.indexOf(event.modality),
      DATES_FROM.indexOf(event.dateFrom),
    ],
    words(event.trigger, triggerSpan),
    event.date,
    event.dateText,
    event.participants.map(who),
    event.place === null ? null : who(event.place),
    event.figures.map((figure) => [
      figure.start - start,
      figure.end - figure.start,
      figure.value,
      figure.counts,
      BOUNDS.indexOf(figure.bound),
      words(figure.text, figure),
    ]),
    attribution === null
      ? 0
      : [
          attribution.start - start,
          attribution.end - attribution.start,
          words(attribution.text, attribution),
          attribution.entity === null ? null : who(attribution.entity),
        ],
  ];
}

/** What {@link packEvent} was given. */
export function unpackEvent(
  packed: PackedEvent,
  text: string,
  entities: readonly LocalEntity[],
): EventMention {
  const [numbers, trigger, date, dateText, participants, place, figures, attribution] = packed;
  const [start = 0, length = 0, ...rest] = numbers;
  const [triggerStart = 0, triggerLength = 0, sentenceStart = 0, sentenceLength = 0] = rest;
  const [type = -1, modality = -1, dateFrom = -1] = rest.slice(4);
  const span = (from: number, size: number): Span => ({
    start: start + from,
    end: start + from + size,
  });
  const who = (given: Who): string => (typeof given === 'string' ? given : at(entities, given).id);
  const words = (given: Words, { start, end }: Span): string =>
    given === 0 ? text.slice(start, end) : given;
  const triggerSpan = span(triggerStart, triggerLength);
  return {
    ...span(0, length),
    trigger: words(trigger, triggerSpan),
    triggerSpan,
    type: at(EVENT_TYPES, type),
    modality: at(MODALITIES, modality),
    date,
    dateText,
    dateFrom: at(DATES_FROM, dateFrom),
    attribution: attribution === 0 ? null : unpackAttribution(attribution),
    participants: participants.map(who),
    place: place === null ? null : who(place),
    figures: figures.map(([from, size, value, counts, bound, given]): Figure => {
      const where = span(from, size);
      return { ...where, value, counts, bound: at(BOUNDS, bound), text: words(given, where) };
    }),
    sentence: span(sentenceStart, sentenceLength),
  };

  function unpackAttribution([from, size, given, entity]: PackedAttribution): Attribution {
    const where = span(from, size);
    return { ...where, text: words(given, where), entity: entity === null ? null : who(entity) };
  }
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError('A packed event points past a list.');
  return found;
}
