import type { EventMention } from '../../model/event';
import type { Span } from '../../model/span';
import type { FoundTrigger } from './findTriggers';
import type { VerbTense } from './verbTense';
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
 * The tense of an event that may be the day's news: told as having happened, or as reporters
 * tell it ("Rossi says", "has said", "Ministers meet" in a headline: all `past`). Null for what had happened before or
 * holds always, and for a noun in a sentence that gives another time.
 */
export function newsTense(words: readonly Word[], trigger: FoundTrigger): VerbTense | null {
  const tense = verbTense(words, trigger);
  const told = tense !== 'pluperfect' && tense !== 'modal' && tense !== 'infinitive';
  if (isSaying(words, trigger)) return told ? 'past' : null;
  if (tense === 'present') return isHeadline(words) ? 'past' : null;
  if (tense === 'noun')
    return words.some(({ date }) => date !== null && /^\d/u.test(date.value)) ? null : tense;
  return told ? tense : null;
}

/** A line without a full stop is a headline: its present tense is the past of the day. */
function isHeadline(words: readonly Word[]): boolean {
  return /[\p{L}\p{N}]$/u.test(words.at(-1)?.text ?? '');
}

/** The tenses of events that may be news by where their triggers start, the sentences of the text, the day of publication. */
export interface NewsContext {
  news: ReadonlyMap<number, VerbTense>;
  sentences: readonly Span[];
  published: string;
}

/**
 * Dates undated events that may be news: by the day that the lead gives for what happened, else by that
 * of publication. Far from the beginning the past tense still goes on with the news ("the mayor added"),
 * and so does the perfect where the lead has given a day; nouns tell background there, and stay undated.
 */
export function datesOfNews(
  events: readonly EventMention[],
  { news, sentences, published }: NewsContext,
): EventMention[] {
  const place = new Map(sentences.map(({ start }, index) => [start, index]));
  const placeOf = (event: EventMention): number => place.get(event.sentence.start) ?? Infinity;
  const lead = events.filter((event) => placeOf(event) < LEAD && news.has(event.triggerSpan.start));
  const told = toldDay(lead, published);
  return events.map((event): EventMention => {
    const tense = news.get(event.triggerSpan.start);
    if (tense === undefined || event.date !== null || event.modality !== 'asserted') return event;
    const far = placeOf(event) >= NEWS;
    if (far && (tense === 'noun' || (told === null && tense !== 'past'))) return event;
    return told === null
      ? { ...event, date: published, dateFrom: 'publication' }
      : { ...event, date: dayOf(told), dateText: told.dateText, dateFrom: 'elsewhere' };
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
