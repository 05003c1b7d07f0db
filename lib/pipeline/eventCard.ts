import { timexRange } from '../language/dates/timexRange';
import type { StoryEvent } from '../model/archive';
import type { ArticleRecord } from '../model/findings';
import { eventCardId } from '../model/cardId';
import type { EventModality } from '../model/event';
import type { ArticleCard, EventCard } from '../model/view';
import { quoteAt } from './quoteAt';

/** Quotes on a card: what fits without scrolling. */
const MOST_QUOTES = 3;

/** The articles whose records an event's card needs. */
export function articlesOfEventCard(story: StoryEvent): string[] {
  return [...new Set(story.members.map((member) => member.article))].slice(0, MOST_QUOTES);
}

/**
 * What the archive says of one event. `cards` are those of all its articles, `nameOf`
 * gives the name of an entity of the archive, `why` says why the page's words were taken for this event.
 */
export function eventCard(
  story: StoryEvent,
  records: Map<string, ArticleRecord>,
  cards: Map<string, ArticleCard>,
  nameOf: (entity: string) => string | null,
  why: string,
): EventCard {
  const tellings = articlesOfEventCard(story).flatMap((id) => {
    const record = records.get(id);
    const article = cards.get(id);
    const telling = bestTelling(story, id);
    return record === undefined || article === undefined || telling === undefined
      ? []
      : [{ article, ...quoteAt(record, telling) }];
  });
  const dated = story.members.find((member) => member.event.date === story.date);
  return {
    type: 'event',
    id: eventCardId(story.id),
    eventType: story.type,
    modality: modalityOf(story),
    headline: story.trigger,
    date: story.date !== null && timexRange(story.date) === null ? null : story.date,
    dateText: dated?.event.dateText ?? null,
    firstReported: firstReported(story, cards),
    saidBy: saidBy(story),
    place: story.place === null ? null : nameOf(story.place),
    participants: story.participants.map(nameOf).filter((name) => name !== null),
    figures: [...new Set(story.figures.map((figure) => figure.text))],
    articleCount: new Set(story.members.map((member) => member.article)).size,
    why,
    sure: story.members.length === 1 || story.evidence.length > 0,
    quotes: tellings,
  };
}

/** What one article plans, another reports as done. */
function modalityOf({ members: [first, ...others] }: StoryEvent): EventModality {
  const done = others.some(({ event }) => event.modality === 'asserted');
  return done || first === undefined ? 'asserted' : first.event.modality;
}

/** Sources named on a card: more would be a list of spokesmen. */
const MOST_SOURCES = 3;

/** The sources that the tellings name, in their words, each once. */
function saidBy(story: StoryEvent): string[] {
  const said = story.members.flatMap(({ event }) => event.attribution?.text ?? []);
  return [...new Map(said.map((text) => [text.toLowerCase(), text])).values()].slice(
    0,
    MOST_SOURCES,
  );
}

/** Day of publication of the earliest article that tells of it as done, or null where that is unknown. */
function firstReported(story: StoryEvent, cards: Map<string, ArticleCard>): string | null {
  const days = story.members
    .filter(({ event }) => event.modality === 'asserted')
    .flatMap(({ article }) => cards.get(article)?.published?.value.slice(0, 10) ?? []);
  return days.sort()[0] ?? null;
}

/** The telling of one article that says most: the one with figures, then the longest. */
function bestTelling(story: StoryEvent, article: string) {
  return story.members
    .filter((member) => member.article === article)
    .map((member) => member.event)
    .sort((a, b) => b.figures.length - a.figures.length || b.end - b.start - (a.end - a.start))[0];
}
