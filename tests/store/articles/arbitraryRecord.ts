import fc from 'fast-check';
import type { EventMention } from '../../../lib/model/event';
import type { Article } from '../../../lib/model/article';
import type { ArticleRecord } from '../../../lib/model/findings';
import type { Span } from '../../../lib/model/span';

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(60), fc.nat(20))
  .map(([start, length]) => ({ start, end: start + length }));
const kind = fc.constantFrom('person', 'organisation', 'place', 'other');
const words = fc.oneof(fc.constantFrom('Okonjo', 'Port Sella', ''), fc.string({ maxLength: 8 }));
const maybe = <T>(given: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(given);

/** What only some pages say. */
const SAID: Pick<Article, 'updated' | 'section' | 'alsoIn'>[] = [
  {},
  { updated: { value: '2031-03-01', precision: 'day', source: 'json-ld' } },
  { section: 'live blog' },
  {
    section: 'opinion',
    alsoIn: [{ publisher: 'The Lantern', title: 'T', url: null, published: null }],
  },
];

/** Any record that a pack may hold: spans in any order, ids and aliases of any kind, words that are no slice of the text. */
export const arbitraryRecord: fc.Arbitrary<ArticleRecord> = fc
  .uniqueArray(fc.oneof(fc.constantFrom('n1', 'n2', 'n3'), words), { minLength: 1, maxLength: 4 })
  .chain((ids) => {
    const id = fc.constantFrom(...ids);
    const mention = fc.record(
      {
        span,
        text: maybe(words),
        kind,
        role: maybe(fc.constantFrom('Mayor', 'General')),
        confidence: fc.constantFrom(0.5, 0.9, 0.963),
        entity: id,
        metonym: fc.boolean(),
      },
      { requiredKeys: ['span', 'text', 'kind', 'role', 'confidence', 'entity'] },
    );
    const figure = fc.record({
      span,
      value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      counts: maybe(words),
      bound: fc.constantFrom('exact', 'at least', 'at most', 'about'),
      text: maybe(words),
    });
    const event = fc.record({
      span,
      trigger: maybe(words),
      triggerSpan: span,
      type: fc.constantFrom('attack', 'meeting', 'other'),
      modality: fc.constantFrom('asserted', 'denied'),
      date: maybe(fc.constant('2031-02')),
      dateText: maybe(words),
      dateFrom: fc.constantFrom(null, 'words', 'publication'),
      attribution: maybe(fc.record({ span, text: maybe(words), entity: maybe(id) })),
      participants: fc.array(fc.oneof(id, words), { maxLength: 3 }),
      place: maybe(fc.oneof(id, words)),
      figures: fc.array(figure, { maxLength: 2 }),
      sentence: span,
    });
    const date = fc.record({
      span,
      text: maybe(words),
      value: words,
      type: fc.constantFrom('date', 'time', 'duration', 'set'),
      rule: words,
    });
    return fc
      .record({
        text: fc.string({ unit: 'grapheme', maxLength: 80 }),
        title: fc.string({ maxLength: 20 }),
        file: maybe(words),
        url: maybe(words),
        said: fc.constantFrom(...SAID),
        entities: fc.tuple(
          ...ids.map((id) =>
            fc.record({
              id: fc.constant(id),
              kind,
              name: words,
              aliases: fc.array(words, { maxLength: 3 }),
              roles: fc.uniqueArray(fc.constantFrom('Mayor', 'General'), { maxLength: 2 }),
            }),
          ),
        ),
        mentions: fc.array(mention, { maxLength: 5 }),
        titleMentions: fc.array(mention, { maxLength: 2 }),
        sentences: fc.array(span, { maxLength: 4 }),
        dates: fc.array(date, { maxLength: 2 }),
        events: fc.array(event, { maxLength: 3 }),
      })
      .map((given): ArticleRecord => {
        const within =
          (text: string) =>
          <T extends { span: Span; text: string | null }>({ span, ...rest }: T) => ({
            ...rest,
            ...span,
            text: rest.text ?? text.slice(span.start, span.end),
          });
        const inText = within(given.text);
        return {
          contentHash: 'ab'.repeat(32),
          file: given.file,
          article: {
            id: 'a',
            url: given.url,
            title: given.title,
            publisher: null,
            authors: ['Ida'],
            published: { value: '2031-02-27', precision: 'day', source: 'input' },
            publishedBounds: null,
            language: 'en',
            text: given.text,
            zones: [{ kind: 'byline', start: 0, end: 0, text: 'By Ida' }],
            ...given.said,
          },
          findings: {
            sentences: given.sentences,
            entities: given.entities,
            mentions: given.mentions.map(inText),
            titleMentions: given.titleMentions.map(within(given.title)),
            dates: given.dates.map(inText),
            events: given.events.map(
              ({ span, trigger, triggerSpan, figures, attribution, ...rest }): EventMention => ({
                ...rest,
                ...span,
                triggerSpan,
                trigger: trigger ?? given.text.slice(triggerSpan.start, triggerSpan.end),
                figures: figures.map(inText),
                attribution: attribution === null ? null : inText(attribution),
              }),
            ),
          },
        };
      });
  });
