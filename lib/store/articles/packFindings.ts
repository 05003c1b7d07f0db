import type { DateExpression, DateType } from '../../model/date';
import type { Findings } from '../../model/findings';
import type { LocalEntity, Mention, NameKind } from '../../model/mention';
import type { Span } from '../../model/span';
import { packEvent, unpackEvent, type PackedEvent } from './packEvent';
import { packSpans, unpackSpans } from './packSpans';

const KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];
const DATE_TYPES: readonly DateType[] = ['date', 'time', 'duration', 'set'];

/** Values that few mentions have, each with the place of its mention in the list. */
type Exceptions<T> = [number, T][];

/** Mentions column by column: what usually follows from something else stands only where it does not. */
type PackedMentions = [
  spans: number[],
  /** Place of the entity in the list of entities. */
  entities: number[],
  /** Place of the confidence among the article's confidences. */
  confidences: number[],
  /** Else the slice of the text. */
  texts: Exceptions<string>,
  /** Else that of the entity. */
  kinds: Exceptions<number>,
  /** Else null; a number is a place among the entity's roles. */
  roles: Exceptions<number | string>,
  metonyms: Exceptions<0 | 1>,
];

/** An alias is the place of the first mention that reads so (title after body), or itself. */
type PackedEntity = [
  kind: number,
  id: string | 0,
  name: number | string,
  aliases: (number | string)[],
  roles: string[],
];

type PackedDates = [
  spans: number[],
  texts: Exceptions<string>,
  others: [value: string, type: number, rule: string][],
];

/** Findings in their place order, without names of fields and without what the text says itself. */
export type PackedFindings = [
  sentences: number[],
  confidences: number[],
  entities: PackedEntity[],
  mentions: PackedMentions,
  titleMentions: PackedMentions,
  dates: PackedDates,
  events: PackedEvent[],
];

/** The findings of a title and a text in a fifth of their JSON. Loses nothing; {@link unpackFindings} undoes it. */
export function packFindings(findings: Findings, title: string, text: string): PackedFindings {
  const { entities, mentions, titleMentions, dates } = findings;
  const confidences = [
    ...new Set([...mentions, ...titleMentions].map(({ confidence }) => confidence)),
  ];
  const places = new Map(entities.map(({ id }, place) => [id, place]));
  const forms = new Map<string, number>();
  for (const [at, { text }] of [...mentions, ...titleMentions].entries())
    if (!forms.has(text)) forms.set(text, at);
  const columns = { entities, places, confidences: new Map(confidences.map((it, at) => [it, at])) };
  return [
    packSpans(findings.sentences),
    confidences,
    entities.map((entity, place) => packEntity(entity, place, forms)),
    packMentions(mentions, text, columns),
    packMentions(titleMentions, title, columns),
    [
      packSpans(dates),
      exceptions(dates, (date) => (isSlice(date, text) ? null : date.text)),
      dates.map(({ value, type, rule }) => [value, DATE_TYPES.indexOf(type), rule]),
    ],
    findings.events.map((event) => packEvent(event, text, places)),
  ];
}

/** What {@link packFindings} was given; throws a `TypeError` or `RangeError` on anything else. */
export function unpackFindings(packed: PackedFindings, title: string, text: string): Findings {
  const [sentences, , , , , dates, events] = packed;
  const names = unpackNames(packed, title, text);
  return {
    sentences: unpackSpans(sentences),
    ...names,
    dates: unpackDates(dates, text),
    events: events.map((event) => unpackEvent(event, text, names.entities)),
  };
}

/** The names among what {@link packFindings} was given, which is half of the work. */
export function unpackNames(
  [, confidences, packedEntities, mentions, titleMentions]: PackedFindings,
  title: string,
  text: string,
): Pick<Findings, 'entities' | 'mentions' | 'titleMentions'> {
  const entities = packedEntities.map(([kind, id, , , roles], place): LocalEntity => ({
    id: id === 0 ? usualId(place) : id,
    kind: at(KINDS, kind),
    name: '',
    aliases: [],
    roles,
  }));
  const columns = { entities, confidences };
  const inBody = unpackMentions(mentions, text, columns);
  const inTitle = unpackMentions(titleMentions, title, columns);
  const forms = [...inBody, ...inTitle];
  const form = (given: number | string): string =>
    typeof given === 'string' ? given : at(forms, given).text;
  for (const [place, [, , name, aliases]] of packedEntities.entries()) {
    const entity = at(entities, place);
    entity.name = form(name);
    entity.aliases = aliases.map(form);
  }
  return { entities, mentions: inBody, titleMentions: inTitle };
}

function usualId(place: number): string {
  return `n${place + 1}`;
}

function packEntity(
  { id, kind, name, aliases, roles }: LocalEntity,
  place: number,
  forms: ReadonlyMap<string, number>,
): PackedEntity {
  const form = (text: string): number | string => forms.get(text) ?? text;
  return [
    KINDS.indexOf(kind),
    id === usualId(place) ? 0 : id,
    form(name),
    aliases.map(form),
    roles,
  ];
}

function packMentions(
  mentions: readonly Mention[],
  text: string,
  columns: {
    entities: readonly LocalEntity[];
    places: ReadonlyMap<string, number>;
    confidences: ReadonlyMap<number, number>;
  },
): PackedMentions {
  const placeOf = ({ entity }: Mention): number => columns.places.get(entity) ?? -1;
  return [
    packSpans(mentions),
    mentions.map(placeOf),
    mentions.map(({ confidence }) => columns.confidences.get(confidence) ?? -1),
    exceptions(mentions, (mention) => (isSlice(mention, text) ? null : mention.text)),
    exceptions(mentions, (mention) =>
      columns.entities[placeOf(mention)]?.kind === mention.kind
        ? null
        : KINDS.indexOf(mention.kind),
    ),
    exceptions(mentions, (mention) => {
      if (mention.role === null) return null;
      const known = columns.entities[placeOf(mention)]?.roles.indexOf(mention.role) ?? -1;
      return known < 0 ? mention.role : known;
    }),
    exceptions(mentions, ({ metonym }) => (metonym === undefined ? null : metonym ? 1 : 0)),
  ];
}

function unpackMentions(
  packed: PackedMentions,
  text: string,
  columns: { entities: readonly LocalEntity[]; confidences: readonly number[] },
): Mention[] {
  const [spans, entities, confidences, texts, kinds, roles, metonyms] = packed;
  const mentions = unpackSpans(spans).map(({ start, end }, place): Mention => {
    const entity = at(columns.entities, at(entities, place));
    return {
      start,
      end,
      text: text.slice(start, end),
      kind: entity.kind,
      role: null,
      confidence: at(columns.confidences, at(confidences, place)),
      entity: entity.id,
    };
  });
  for (const [place, form] of texts) at(mentions, place).text = form;
  for (const [place, kind] of kinds) at(mentions, place).kind = at(KINDS, kind);
  for (const [place, role] of roles)
    at(mentions, place).role =
      typeof role === 'string' ? role : at(at(columns.entities, at(entities, place)).roles, role);
  for (const [place, metonym] of metonyms) at(mentions, place).metonym = metonym === 1;
  return mentions;
}

function unpackDates([spans, texts, others]: PackedDates, text: string): DateExpression[] {
  const dates = unpackSpans(spans).map(({ start, end }, place): DateExpression => {
    const [value, type, rule] = at(others, place);
    return { start, end, text: text.slice(start, end), value, type: at(DATE_TYPES, type), rule };
  });
  for (const [place, form] of texts) at(dates, place).text = form;
  return dates;
}

function isSlice(found: Span & { text: string }, text: string): boolean {
  return text.slice(found.start, found.end) === found.text;
}

function exceptions<F, T>(found: readonly F[], valueOf: (one: F) => T | null): Exceptions<T> {
  const kept: Exceptions<T> = [];
  for (const [place, one] of found.entries()) {
    const value = valueOf(one);
    if (value !== null) kept.push([place, value]);
  }
  return kept;
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError('A packed article points past a list.');
  return found;
}
