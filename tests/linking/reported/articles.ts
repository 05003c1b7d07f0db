import { findDates } from '../../../lib/language/dates/findDates';
import { splitSentences } from '../../../lib/language/sentences';
import type { ArchivedArticle } from '../../../lib/linking/related/coverageArchive';
import { TermCounts } from '../../../lib/linking/related/termCounts';
import type { EventMention, EventType } from '../../../lib/model/event';
import type { NameKind } from '../../../lib/model/mention';

interface Made {
  id: string;
  text: string;
  published?: string | null;
  /** Names as they stand, their kind, and the archive's entity. */
  names?: readonly (readonly [text: string, kind: NameKind, entity: string])[];
  /** Triggers as they stand first, their type, the archive's event, and the words of the date. */
  events?: readonly (readonly [
    trigger: string,
    type: EventType,
    story: string | null,
    dateText?: string,
  ])[];
}

/** An archived article with real sentences and dates, and the given names and events. */
export function told({
  id,
  text,
  published = '2021-05-10',
  names = [],
  events = [],
}: Made): ArchivedArticle {
  const sentences = splitSentences(text);
  const entityOf = new Map<string, string>();
  const entities = names.map(([name, kind, entity], i) => {
    entityOf.set(`n${i + 1}`, entity);
    return { id: `n${i + 1}`, kind, name, aliases: [name], roles: [] };
  });
  const mentions = entities.flatMap(({ id: entity, kind, name }) =>
    [...text.matchAll(new RegExp(`\\b${name}\\b`, 'gu'))].map(({ index: start }) => ({
      start,
      end: start + name.length,
      text: name,
      kind,
      role: null,
      confidence: 0.9,
      entity,
    })),
  );
  const dates = findDates(text, sentences, published);
  const mentionsOfEvents = events.map(([trigger, type, , dateText]): EventMention => {
    const start = text.indexOf(trigger);
    const span = { start, end: start + trigger.length };
    const sentence = sentences.find((each) => each.start <= start && each.end > start) ?? span;
    const date = dates.find((each) => each.text === dateText);
    return {
      ...span,
      trigger,
      triggerSpan: span,
      type,
      modality: 'asserted',
      date: date?.value ?? null,
      dateText: date?.text ?? null,
      dateFrom: date === undefined ? null : 'words',
      attribution: null,
      participants: [],
      place: null,
      figures: [],
      sentence,
    };
  });
  return {
    record: {
      contentHash: `hash of ${id}`,
      file: null,
      article: {
        id,
        url: null,
        title: '',
        publisher: null,
        authors: [],
        published:
          published === null ? null : { value: published, precision: 'day', source: 'input' },
        publishedBounds: null,
        language: 'en',
        text,
        zones: [],
      },
      findings: {
        sentences,
        entities,
        mentions,
        titleMentions: [],
        dates,
        events: mentionsOfEvents,
      },
    },
    entityOf,
    eventOf: events.map(([, , story]) => story),
  };
}

/** Statistics of an archive of these articles and of others, so that no word of theirs is in most. */
export function statisticsOf(articles: readonly ArchivedArticle[]): TermCounts {
  const statistics = new TermCounts();
  for (const { record } of articles) statistics.add(record);
  for (let i = 0; i < 60; i++)
    statistics.add(told({ id: `other ${i}`, text: `Elsewhere matter ${i} was settled.` }).record);
  return statistics;
}
