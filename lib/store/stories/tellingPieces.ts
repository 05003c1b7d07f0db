import { toldDate } from '../../linking/events/toldDate';
import type { EventMention } from '../../model/event';
import { tellingKeyOf } from '../postings/postingKey';
import type { StoredArticle } from '../shapes/storedArticle';
import { eventBlocks } from './eventBlocks';
import { hashText } from './hashText';
import { timesInMonth, timesOfName } from './tellingTimes';

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
 * joined with each other and then have the finest of their dates: what is known less finely is sought
 * by all and seeks all, so each may be posted with its own.
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
  for (const event of events.values()) {
    const things = thingsOf(event, numbers);
    // A copy may be published any day later, and a date alone is shared by all that happened on it.
    if (toldDate(event) === null || things.length === 0) {
      const key = copyKey(block, event, things);
      posted.add(key);
      sought.add(key);
    }
    const times = timesOf(event, published);
    for (const thing of things) {
      const first = hashText(`${block}\n${thing}`) * 64;
      for (const time of times.posted) posted.add(tellingKeyOf(first + time));
      for (const time of times.sought) sought.add(tellingKeyOf(first + time));
    }
  }
  return { events: [...events.keys()], posted: [...posted], sought: [...sought] };
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
