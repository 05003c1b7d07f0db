import { compatibleDates } from '../../language/dates/timexRange';
import { toldDate } from '../../linking/events/toldDate';
import type { EventMention } from '../../model/event';
import { tellingKeyOf } from '../postings/postingKey';
import type { StoredArticle } from '../shapes/storedArticle';
import { eventBlocks } from './eventBlocks';
import { hashText } from './hashText';
import { type TellingTimes, timesInMonth, timesOfName } from './tellingTimes';

/** What one article tells in one block, and the posting keys by which others that may tell the same are found. */
export interface TellingPiece {
  /** Places in `findings.events`, ascending. */
  events: number[];
  /** Keys that the article is posted under. */
  posted: number[];
  /** Keys under which articles stand that may tell one event with it. */
  sought: number[];
}

/** Counts below this never speak for one event (`compareEvents`). */
const TELLING_FIGURE = 3;
/** The class of keys for tellings in the same words. */
const COPY = 63;

/**
 * The pieces of an article by block (`eventBlock`); what is in no block is merged with no other article.
 * Tellings are compared across articles only where they share a name, a figure or a time of day inside
 * one block (`samePairs`), or say the same in every respect (`distinctTellings`): a key is a hash of
 * the block and one of these, with a class for the time. An article's tellings of one event are first
 * joined with each other, so a name counts with the times of all that its telling may be joined with.
 */
export function tellingPieces({ record, entities }: StoredArticle): Map<string, TellingPiece> {
  const { article, findings } = record;
  const numbers = new Map(findings.entities.map(({ id }, index) => [id, entities[index] ?? 0]));
  const published = article.published?.value ?? null;
  return new Map(
    [...eventBlocks(findings)].map(([block, events]) => [
      block,
      pieceOf(block, events, numbers, published),
    ]),
  );
}

function pieceOf(
  block: string,
  events: ReadonlyMap<number, EventMention>,
  numbers: ReadonlyMap<string, number>,
  published: string | null,
): TellingPiece {
  const posted = new Set<number>();
  const sought = new Set<number>();
  const timesOf = /^\d+\|of /u.test(block) ? timesOfName : timesInMonth;
  const times = timesByDate([...events.values()], (event) => timesOf(event, published));
  for (const event of events.values()) {
    const things = thingsOf(event, numbers);
    // A copy may be published any day later, and a date alone is shared by all that happened on it.
    if (toldDate(event) === null || things.length === 0) {
      const key = copyKey(block, event, things);
      posted.add(key);
      sought.add(key);
    }
    const own = times.get(dateKey(event));
    for (const thing of things) {
      const first = hashText(`${block}\n${thing}`) * 64;
      for (const time of own?.posted ?? []) posted.add(tellingKeyOf(first + time));
      for (const time of own?.sought ?? []) sought.add(tellingKeyOf(first + time));
    }
  }
  return { events: [...events.keys()], posted: [...posted], sought: [...sought] };
}

/**
 * By date ({@link dateKey}), the times of its events and of all whose dates fit it: tellings of one
 * article with such dates may be joined, and are then compared by the finest.
 */
function timesByDate(
  events: readonly EventMention[],
  timesOf: (event: EventMention) => TellingTimes,
): Map<string, TellingTimes> {
  const distinct = new Map(events.map((event) => [dateKey(event), event]));
  const dated = [...distinct.values()].map((event) => ({
    told: toldDate(event),
    ...timesOf(event),
  }));
  return new Map(
    [...distinct].map(([key, event]) => {
      const told = toldDate(event);
      const joined = dated.filter((other) => mayBeJoined(told, other.told));
      return [
        key,
        {
          posted: [...new Set(joined.flatMap(({ posted }) => posted))],
          sought: [...new Set(joined.flatMap(({ sought }) => sought))],
        },
      ];
    }),
  );
}

/** Equal for events of one article with the same date from the same kind of source. */
function dateKey(event: EventMention): string {
  return `${toldDate(event)} ${event.date}`;
}

/** Whether the dates of two tellings of one article let them be joined. */
function mayBeJoined(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && compatibleDates(a, b));
}

/** What can make a telling be compared: names by number, telling figures, the time of day. */
function thingsOf(event: EventMention, numbers: ReadonlyMap<string, number>): string[] {
  const things = new Set<string>();
  for (const local of event.place === null
    ? event.participants
    : [...event.participants, event.place]) {
    const number = numbers.get(local) ?? 0;
    if (number !== 0) things.add(`n${number}`);
  }
  for (const { value } of event.figures) if (value >= TELLING_FIGURE) things.add(`f${value}`);
  const date = toldDate(event);
  if (date?.includes('T')) things.add(`t${date.slice(0, 'YYYY-MM-DDThh:mm'.length)}`);
  return [...things];
}

/** Equal for tellings that say the same in every respect, by what needs no reading of words. */
function copyKey(block: string, event: EventMention, things: readonly string[]): number {
  const figures = event.figures.map(({ value, counts }) => `${value} ${counts}`);
  const sign = [
    event.type,
    event.modality,
    event.trigger,
    toldDate(event),
    ...figures,
    ...things.toSorted(),
  ];
  return tellingKeyOf(hashText(`${block}\n${sign.join('\n')}`) * 64 + COPY);
}
