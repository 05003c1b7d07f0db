import { timexRange } from '../../language/dates/timexRange';
import { typeGroup } from '../../language/events/strength';
import type { ArchivedArticle } from '../related/coverageArchive';
import { dateInWords } from '../related/eventReasons';
import type { FoundDifference } from './foundDifference';
import type { LikeSentence } from './sentenceIndex';
import { eventsIn, type ToldEvent } from './sentenceStories';
import type { SentenceUnits } from './sentenceUnits';

/** Share of the wording from which two sentences tell one event but for its day. */
const ALIKE = 0.65;
/** Days further apart are of two happenings that read alike. */
const FURTHEST = 31;
const DAY = 86_400_000;

/** A day of the month, in words. */
const MONTH =
  '(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?|january|february|march|april|may|june|july|august|september|october|november|december';
const CALENDAR = new RegExp(
  `(?:${MONTH}) \\d{1,2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})`,
  'iu',
);

/**
 * Where two sentences that are alike and name nobody else tell an event of one kind, each with one
 * day of the month in its own words, and not the same. Weekdays never stand against each other: they
 * are read from the day of publication, which an article that is published anew gives wrongly. An
 * article that has the other's day anywhere tells of both.
 */
export function compareDates(
  page: ArchivedArticle,
  sentence: SentenceUnits,
  { article, sentences, like }: LikeSentence,
): FoundDifference[] {
  const [there, second] = sentences;
  if (there === undefined || second !== undefined) return [];
  if (like.share < ALIKE || like.otherNames || like.otherNumbers) return [];
  const one = datedEvent(page, sentence);
  const two = datedEvent(article, there);
  if (one === null || two === null) return [];
  if (typeGroup(one.told.event.type) !== typeGroup(two.told.event.type)) return [];
  const days = Math.abs(Date.parse(one.day) - Date.parse(two.day)) / DAY;
  if (!CALENDAR.test(one.words) || !CALENDAR.test(two.words)) return [];
  if (days < 1 || days > FURTHEST) return [];
  if (has(article, one.day) || has(page, two.day)) return [];
  const text = `${dateInWords(one.day) ?? one.day} here, ${dateInWords(two.day) ?? two.day} there`;
  return [{ kind: 'date', here: sentence, there, article, text, sureness: like.share }];
}

/** The one event of a sentence that has a day in the sentence's own words; null where there are several days. */
function datedEvent(
  article: ArchivedArticle,
  sentence: SentenceUnits,
): { told: ToldEvent; day: string; words: string } | null {
  let found: { told: ToldEvent; day: string; words: string } | null = null;
  const words = article.record.article.text.slice(sentence.start, sentence.end);
  for (const told of eventsIn(article, sentence)) {
    const { date, dateText, modality } = told.event;
    if (date === null || dateText === null || modality !== 'asserted' || !words.includes(dateText))
      continue;
    const day = dayOf(date);
    if (day === null) continue;
    if (found !== null && found.day !== day) return null;
    found ??= { told, day, words: dateText };
  }
  return found;
}

function dayOf(value: string): string | null {
  const range = timexRange(value);
  return range !== null && range.from === range.to ? range.from : null;
}

function has(article: ArchivedArticle, day: string): boolean {
  return article.record.findings.dates.some(({ value }) => dayOf(value) === day);
}
