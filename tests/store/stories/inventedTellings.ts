import fc from 'fast-check';
import type { EventModality, EventType } from '../../../lib/model/event';
import type { StoredArticle } from '../../../lib/store/shapes/storedArticle';

/** What one invented sentence tells. */
export interface ToldEvent {
  type: EventType;
  modality: EventModality;
  trigger: string;
  /** TIMEX3 value; `news` for the day of publication. */
  date: string | null;
  participants: number[];
  place: number | null;
  figure: number | null;
  /** Which of a few sets of words the sentence has. */
  words: number;
}

export interface ToldArticle {
  published: string | null;
  /** Which of a few texts stand around the sentences: articles of one are alike. */
  about: number;
  events: ToldEvent[];
}

const WORDS = [
  'rockets hit the harbour and the warehouses burned until dawn',
  'rockets hit the harbour while crews fought fires near warehouses',
  'delegates shook hands over a treaty drafted in private',
  'the bridge gave way beneath lorries carrying timber downstream',
];
const ABOUT = [
  'Port Sella lies in ruins after barrels of oil caught fire along the quay, said harbour master Ilse Daan of the rescue crews',
  'Port Sella lies in ruins after barrels of oil caught fire along the pier, said harbour master Ilse Daan of the rescue boats',
  'Farmers in the Hestra valley count lost sheep after a winter of wolves, frost and fallen fences across their meadows',
];

/** An article of these events, as a language layer would have found them, its names by number. */
export function storedArticle(
  number: number,
  id: string,
  { published, about, events }: ToldArticle,
): StoredArticle {
  const sentences: { start: number; end: number }[] = [];
  let text = '';
  for (const { words } of events) {
    const start = text.length;
    text += `${WORDS[words % WORDS.length] ?? ''}. `;
    sentences.push({ start, end: text.length - 1 });
  }
  text += ABOUT[about % ABOUT.length] ?? '';
  const named = [
    ...new Set(events.flatMap(({ participants, place }) => [...participants, place ?? 0])),
  ].filter((each) => each > 0);
  const date = published === null ? null : { value: published, precision: 'day' as const };
  return {
    number,
    record: {
      contentHash: id,
      file: null,
      article: {
        id,
        url: null,
        title: '',
        publisher: null,
        authors: [],
        published: date && { ...date, source: 'input' },
        publishedBounds: null,
        language: 'en',
        text,
        zones: [],
      },
      findings: {
        sentences,
        entities: named.map((each) => ({
          id: `l${each}`,
          kind: 'organisation',
          name: `Name ${String.fromCharCode(64 + each)}`,
          aliases: [],
          roles: [],
          confidence: 0.9,
        })),
        mentions: [],
        titleMentions: [],
        dates: [],
        events: events.map((event, index) => {
          const sentence = sentences[index] ?? { start: 0, end: 0 };
          const isNews = event.date === 'news';
          const { figure } = event;
          return {
            ...sentence,
            trigger: event.trigger,
            triggerSpan: { start: sentence.start, end: sentence.start + 1 },
            type: event.type,
            modality: event.modality,
            date: isNews ? published : event.date,
            dateText: null,
            dateFrom: isNews && published !== null ? 'publication' : null,
            attribution: null,
            participants: event.participants.map((each) => `l${each}`),
            place: event.place === null ? null : `l${event.place}`,
            figures:
              figure === null
                ? []
                : [
                    {
                      ...sentence,
                      value: figure,
                      counts: 'worker',
                      bound: 'exact' as const,
                      text: `${figure} workers`,
                    },
                  ],
            sentence,
          };
        }),
      },
    },
    entities: named,
    stories: events.map(() => 0),
  };
}

const DAYS = ['2021-03-02', '2021-03-05', '2021-03-09', '2021-03-31', '2021-04-01'];
const DATES = [
  'news',
  'news',
  null,
  ...DAYS,
  '2021-03-02T14:05',
  '2021-03',
  '2021-W09',
  '2021-03-02/2021-03-05',
  '2021',
  '2021-Q1',
  'XXXX-WXX-4',
  'XXXX-WXX-5',
];
const KINDS: readonly (readonly [EventType, string])[] = [
  ['attack', 'strike'],
  ['attack', 'shelling'],
  ['death', 'killed'],
  ['accident', 'collapse'],
  ['meeting', 'met'],
  ['meeting', 'talks'],
];

const event: fc.Arbitrary<ToldEvent> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    modality: fc.constantFrom<EventModality>(
      'asserted',
      'asserted',
      'asserted',
      'planned',
      'denied',
    ),
    date: fc.constantFrom(...DATES),
    participants: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
    place: fc.option(fc.integer({ min: 5, max: 7 }), { freq: 1 }),
    figure: fc.option(fc.constantFrom(2, 3, 24), { freq: 1 }),
    words: fc.nat(WORDS.length - 1),
  })
  .map(({ kind: [type, trigger], ...rest }) => ({ type, trigger, ...rest }));

/** Articles of a small world, in which much is one event and much nearly is. */
export const toldArticle: fc.Arbitrary<ToldArticle> = fc.record({
  published: fc.constantFrom(...DAYS, '2021-03-30', null),
  about: fc.nat(ABOUT.length - 1),
  events: fc.array(event, { minLength: 1, maxLength: 3 }),
});
