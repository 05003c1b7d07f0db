import type { ArchivedArticle } from '../../../lib/linking/related/coverageArchive';
import type { EventMention } from '../../../lib/model/event';
import type { NameKind } from '../../../lib/model/mention';

interface Made {
  id: string;
  text: string;
  title?: string;
  published?: string | null;
  bounds?: { after: string | null; before: string | null };
  names?: [text: string, kind: NameKind, entity: string][];
  events?: [
    trigger: string,
    story: string,
    date: string | null,
    modality?: EventMention['modality'],
  ][];
}

/** An archived article whose sentences end at full stops, with the given names and events marked. */
export function made({
  id,
  text,
  title = '',
  published = null,
  bounds,
  names,
  events,
}: Made): ArchivedArticle {
  const sentences = [...text.matchAll(/[^.\s][^.]*\.?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const entityOf = new Map<string, string>();
  const locals = (names ?? []).map(([name, kind, entity], i) => {
    entityOf.set(`n${i + 1}`, entity);
    return { id: `n${i + 1}`, kind, name, aliases: [name], roles: [] };
  });
  const mentionsIn = (where: string) =>
    locals.flatMap(({ id: entity, kind, name }) =>
      [...where.matchAll(new RegExp(name, 'g'))].map(({ index: start }) => ({
        start,
        end: start + name.length,
        text: name,
        kind,
        role: null,
        confidence: 0.9,
        entity,
      })),
    );
  const told = (events ?? []).map(([trigger, , date, modality = 'asserted']) => {
    const start = text.indexOf(trigger);
    const span = { start, end: start + trigger.length };
    const sentence = sentences.find((each) => each.start <= start && each.end > start) ?? span;
    return {
      ...span,
      trigger,
      triggerSpan: span,
      type: 'attack' as const,
      modality,
      date,
      dateText: null,
      dateFrom: null,
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
        title,
        publisher: null,
        authors: [],
        published:
          published === null
            ? null
            : {
                value: published,
                precision: published.length > 10 ? 'time' : 'day',
                source: 'input',
              },
        publishedBounds: bounds ?? null,
        language: 'en',
        text,
        zones: [],
      },
      findings: {
        sentences,
        entities: locals,
        mentions: mentionsIn(text),
        titleMentions: mentionsIn(title),
        dates: [],
        events: told,
      },
    },
    entityOf,
    eventOf: (events ?? []).map(([, story]) => story),
  };
}
