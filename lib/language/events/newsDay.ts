import type { EventMention } from '../../model/event';
import type { Span } from '../../model/span';
import type { FoundTrigger } from './findTriggers';
import { isSaying, verbTense } from './verbTense';
import type { Word } from './words';

/** Sentences in which the news stands, headline and dateline counted: what is told there is the day's. */
const LEAD = 5;

/** Sentences after which an article tells background, unless its own words date it. */
const NEWS = 9;

/** Days before publication on which what the lead tells may have happened and still be the news. */
const NEWS_DAYS = 14;

const DAY = 86_400_000;

/**
 * Whether an undated event may be the day's news: told as having happened, in the past or perfect
 * tense, or as reporters tell it ("Rossi says", "Ministers meet" in a headline). What had happened
 * before or holds always is not, nor a noun in a sentence that gives another time.
 */
export function mayBeNews(words: readonly Word[], trigger: FoundTrigger): boolean {
  const tense = verbTense(words, trigger);
  if (tense === 'present') return isHeadline(words) || isSaying(words, trigger);
  // A sentence that gives a time, though not of this event, tells of other times.
  if (trigger.pos === 'noun' && words.some(({ date }) => date !== null && /^\d/u.test(date.value)))
    return false;
  return tense !== 'pluperfect' && tense !== 'modal' && tense !== 'infinitive';
}

/** A line without a full stop is a headline: its present tense is the past of the day. */
function isHeadline(words: readonly Word[]): boolean {
  return /[\p{L}\p{N}]$/u.test(words.at(-1)?.text ?? '');
}

/**
 * Dates what may be news (undated, `dateFrom` 'publication') and stands near the beginning: by the day
 * that the lead gives for what happened, else by that of publication. What the lead dates goes on to
 * the end for verbs ("the mayor added"). `published` is `YYYY-MM-DD`, or null: then all stay undated.
 * Where an event stays undated its `dateFrom` becomes null.
 */
export function datesOfNews(
  events: readonly EventMention[],
  sentences: readonly Span[],
  published: string | null,
): EventMention[] {
  const place = new Map(sentences.map(({ start }, index) => [start, index]));
  const placeOf = (event: EventMention): number => place.get(event.sentence.start) ?? Infinity;
  const told =
    published === null
      ? null
      : toldDay(
          events.filter((event) => placeOf(event) < LEAD),
          published,
        );
  return events.map((event): EventMention => {
    if (event.dateFrom !== 'publication') return event;
    const near = placeOf(event) < NEWS;
    if (told !== null)
      return { ...event, date: dayOf(told), dateText: told.dateText, dateFrom: 'elsewhere' };
    if (published === null || told !== null || !near) return { ...event, dateFrom: null };
    return { ...event, date: published };
  });
}

/** The first event of the lead that has happened and is dated in words to a day shortly before publication. */
function toldDay(lead: readonly EventMention[], published: string): EventMention | null {
  for (const event of lead) {
    if (event.dateFrom !== 'words' || event.modality !== 'asserted') continue;
    const day = dayOf(event);
    const age = day === null ? -1 : (Date.parse(published) - Date.parse(day)) / DAY;
    if (age >= 0 && age <= NEWS_DAYS) return event;
  }
  return null;
}

/** The day of an event without its hour, which is that event's own. */
function dayOf(event: EventMention): string | null {
  return /^\d{4}-\d{2}-\d{2}/u.exec(event.date ?? '')?.[0] ?? null;
}
