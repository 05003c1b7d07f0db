import { timexRange } from '../language/dates/timexRange';
import type { EventMention, EventModality } from '../model/event';
import type { ArticleRecord } from '../model/findings';
import { eventCardId } from '../model/cardId';
import type { EventCard, EventHead } from '../model/view';
import type { KnownStory } from './archive';
import { articleCardOf } from './articleCardOf';
import { quoteAt } from './quoteAt';

/** Quotes on a card: what fits without scrolling. */
const MOST_QUOTES = 3;

/** The articles of an event whose words its card quotes. */
function quotedArticles(story: KnownStory): string[] {
  return [...new Set(story.members.map((member) => member.article))].slice(0, MOST_QUOTES);
}

/** What a list says of an event. `records` are those of its articles that are at hand, `why` says why the page's words were taken for it. */
export function eventHead(
  story: KnownStory,
  records: ReadonlyMap<string, ArticleRecord>,
  why: string,
): EventHead {
  return {
    type: 'event',
    id: eventCardId(story.id),
    eventType: story.type,
    modality: modalityOf(story),
    headline: headlineOf(story, records),
    date: story.date !== null && timexRange(story.date) === null ? null : story.date,
    articleCount: story.articleCount,
    why,
    sure: story.articleCount === 1 || story.evidence.length > 0,
  };
}

/** What the archive says of one event. `records` are those of its articles that are at hand, `nameOf` gives the name of an entity of the archive. */
export function eventCard(
  story: KnownStory,
  records: ReadonlyMap<string, ArticleRecord>,
  nameOf: (entity: string) => string | null,
  why: string,
): EventCard {
  const dated = story.members.find((member) => member.event.date === story.date);
  return {
    ...eventHead(story, records, why),
    dateText: dated?.event.dateText ?? null,
    firstReported: firstReported(story, records),
    saidBy: saidBy(story),
    place: story.place === null ? null : nameOf(story.place),
    participants: story.participants.map(nameOf).filter((name) => name !== null),
    figures: [...new Set(story.figures.map((figure) => figure.text))],
    quotes: quotedArticles(story).flatMap((id) => {
      const record = records.get(id);
      const telling = bestTelling(story, id);
      return record === undefined || telling === undefined
        ? []
        : [{ article: articleCardOf(record.article), ...quoteAt(record, telling) }];
    }),
  };
}

/** What happened, in the words of the first article that is at hand; the word for it where none is. */
function headlineOf(story: KnownStory, records: ReadonlyMap<string, ArticleRecord>): string {
  for (const id of quotedArticles(story)) {
    const record = records.get(id);
    const telling = bestTelling(story, id);
    if (record === undefined || telling === undefined) continue;
    const { text, markStart, markEnd } = quoteAt(record, telling);
    const words = text.slice(markStart, markEnd).trim();
    if (words !== '') return words;
  }
  return story.trigger;
}

/** What one article plans, another reports as done. */
function modalityOf({ members: [first, ...others] }: KnownStory): EventModality {
  const done = others.some(({ event }) => event.modality === 'asserted');
  return done || first === undefined ? 'asserted' : first.event.modality;
}

/** Sources named on a card: more would be a list of spokesmen. */
const MOST_SOURCES = 3;

/** The sources that the tellings name, in their words, each once. */
function saidBy(story: KnownStory): string[] {
  const said = story.members.flatMap(({ event }) => event.attribution?.text ?? []);
  return [...new Map(said.map((text) => [text.toLowerCase(), text])).values()].slice(
    0,
    MOST_SOURCES,
  );
}

/** Day of publication of the earliest article that tells of it as done, or null where that is unknown, or not all could be read. */
function firstReported(
  story: KnownStory,
  records: ReadonlyMap<string, ArticleRecord>,
): string | null {
  const read = new Set(story.members.map(({ article }) => article));
  if (read.size < story.articleCount) return null;
  const days = story.members
    .filter(({ event }) => event.modality === 'asserted')
    .flatMap(({ article }) => records.get(article)?.article.published?.value.slice(0, 10) ?? []);
  return days.sort()[0] ?? null;
}

/** The telling of one article that says most: the one with figures, then the longest. */
function bestTelling(story: KnownStory, article: string): EventMention | undefined {
  return story.members
    .filter((member) => member.article === article)
    .map((member) => member.event)
    .sort((a, b) => b.figures.length - a.figures.length || b.end - b.start - (a.end - a.start))[0];
}
