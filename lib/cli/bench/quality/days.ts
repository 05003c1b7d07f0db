import type { EventMention } from '../../../model/event';
import type { Span } from '../../../model/span';
import { chronoDates } from '../language/chronoDates';
import { figure, NONE, part, table, whole } from '../markdown';
import { analysed } from './articleSet';
import { type DevelopmentArticle, readRelated } from './development';
import { readMeantimeMentions } from './gold/meantime';
import { overlaps } from './gold/spans';
import { type DatedWord, readTimeline } from './gold/timeline';
import type { Part } from './row';

/** Gives a TIMEX3 value to an event word of an article, or null; undefined where it sees no event. */
type Dating = (word: DatedWord) => string | null | undefined;

interface DayScores {
  /** Share of all words that get exactly the marked date, or none where none is marked. */
  all: number;
  /** Share of the words whose event has a full day that get exactly that. */
  exact: number;
  /** Share of these words that are an event at all to the program. */
  met: number;
  /** Share of the full days given that are right. */
  precision: number;
  /** Share of the words without a date that get no full day. */
  silence: number;
  days: number;
  unknown: number;
}

const isDay = (value: string | null | undefined): value is string =>
  /^\d{4}-\d{2}-\d{2}/u.test(value ?? '');

function scored(words: readonly DatedWord[], dating: Dating): DayScores {
  let exact = 0;
  let met = 0;
  let given = 0;
  let silent = 0;
  const all = words.filter((word) => {
    const value = dating(word) ?? null;
    return (isDay(value) ? value.slice(0, 10) : value) === word.date;
  });
  const days = words.filter(({ date }) => isDay(date));
  const unknown = words.filter(({ date }) => date === null);
  for (const word of days) {
    const value = dating(word);
    if (value !== undefined) met += 1;
    if (isDay(value)) given += 1;
    if (value?.slice(0, 10) === word.date) exact += 1;
  }
  for (const word of unknown) {
    const isSilent = !isDay(dating(word));
    if (isSilent) silent += 1;
    else given += 1;
  }
  return {
    all: all.length / words.length,
    exact: exact / days.length,
    met: met / days.length,
    precision: exact / given,
    silence: silent / unknown.length,
    days: days.length,
    unknown: unknown.length,
  };
}

/** The line of a text around a place; the texts have one sentence a line. */
function lineAround(text: string, { start }: Span): Span {
  const end = text.indexOf('\n', start);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: end < 0 ? text.length : end };
}

/** The first day in the sentence by chrono-node, else the day of publication. */
function simpleDating(articles: readonly DevelopmentArticle[]): Dating {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const dates = new Map(articles.map(({ id, text, date }) => [id, chronoDates(text, date)]));
  return (word) => {
    const article = byId.get(word.doc);
    if (!article) return null;
    const sentence = lineAround(article.text, word);
    const inside = dates
      .get(word.doc)
      ?.find((date) => overlaps(sentence, date) && isDay(date.value));
    return inside?.value ?? article.date;
  };
}

async function ourDating(articles: readonly DevelopmentArticle[]): Promise<Dating> {
  const records = await analysed(articles);
  const events = new Map<string, EventMention[]>(
    records.map(({ article, findings }) => [article.id, findings.events]),
  );
  return (word) => {
    const there = (events.get(word.doc) ?? []).filter(({ triggerSpan }) =>
      overlaps(triggerSpan, word),
    );
    // Of two events of one word the dated one: nobody reads both.
    return there.length === 0 ? undefined : (there.find(({ date }) => date !== null)?.date ?? null);
  };
}

function meantime(): { articles: DevelopmentArticle[]; words: DatedWord[] } {
  const words = readMeantimeMentions()
    .filter((mention) => mention.class === 'event')
    .map(({ doc, head, time }) => ({ doc, ...head, date: time === '' ? null : time }));
  return { articles: readRelated<DevelopmentArticle>('meantime.docs.jsonl'), words };
}

const NOTE = `Words that name an event, through the whole analysis: one that is no event to us has no date.
All: exactly the date that is marked, or none where the timelines mark it as unknown. Exact: of those whose day
is marked; what is no event to us is missed. Precision: share right of all full days that are given, also to words whose
event has no date; silence: share of these that get none. Simple: the first day in the sentence that chrono-node
finds, else the day of publication.`;

/** The day of an event. */
export async function days(say: (line: string) => void): Promise<Part> {
  const rows: string[][] = [];
  const exact: string[] = [];
  const simple: string[] = [];
  for (const [name, { articles, words }] of [
    ['timelines', readTimeline()],
    ['MEANTIME', meantime()],
  ] as const) {
    say(`days of events of ${name}`);
    const ours = scored(words, await ourDating(articles));
    const other = scored(words, simpleDating(articles));
    if (name === 'timelines') {
      exact.push(figure(ours.all, 3));
      simple.push(figure(other.all, 3));
    }
    exact.push(figure(ours.exact, 3));
    simple.push(figure(other.exact, 3));
    for (const [title, scores] of [
      ['ours', ours],
      ['simple', other],
    ] as const)
      rows.push([
        name,
        title,
        name === 'timelines' ? figure(scores.all, 3) : NONE,
        figure(scores.exact, 3),
        figure(scores.met, 3),
        figure(scores.precision, 3),
        figure(scores.silence, 3),
        whole(scores.days),
        whole(scores.unknown),
      ]);
  }
  return {
    rows: [
      {
        measure:
          'event → day, exact: timelines, all / timelines, with a day / MEANTIME, with a day',
        simple: '.50',
        reach: '.60',
        other: `${simple.join(' / ')} (a day in the sentence, else of publication)`,
        ours: exact.join(' / '),
      },
    ],
    details: [
      part(
        'Days of events',
        NOTE,
        table(
          [
            'set',
            'program',
            'all',
            'exact',
            'an event',
            'precision',
            'silence',
            'days',
            'without date',
          ],
          rows,
        ),
      ),
    ],
  };
}
