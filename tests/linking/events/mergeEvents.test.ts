import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeEvents } from '../../../lib/linking/events/mergeEvents';
import { type Told, telling } from './telling';

const merged = (...told: Told[]) =>
  mergeEvents(told.map(telling)).map(({ members }) =>
    members.map(({ article, event }) => `${article}${event.start / 100 || ''}`).join(' '),
  );

const STRIKE: Told = {
  article: 'a',
  trigger: 'helicopter strikes',
  date: '2011-11-26',
  participants: ['pakistan'],
  figure: [24, 'soldier'],
  says: 'relations fell after the helicopter strikes on a border check post',
};
const MEETING: Told = {
  article: 'a',
  type: 'meeting',
  trigger: 'met',
  date: '2012-03-28',
  participants: ['kayani', 'mattis'],
};
const QUAKE: Told = {
  article: 'a',
  type: 'disaster',
  trigger: 'earthquake',
  date: '2009-01-04',
  place: 'papua',
  participants: ['indonesia'],
  says: 'a strong earthquake rocked the region and toppled houses',
};

describe('one event', () => {
  it.each<[string, Told, Told]>([
    [
      'a day and a month, a name, a figure',
      STRIKE,
      {
        article: 'b',
        trigger: 'airstrikes',
        date: '2011-11',
        participants: ['us', 'pakistan', 'afghanistan'],
        figure: [24, 'soldier'],
      },
    ],
    [
      'a death told of an attack',
      STRIKE,
      { ...STRIKE, article: 'b', type: 'death', trigger: 'killed' },
    ],
    ['a figure of people in other words', STRIKE, { ...STRIKE, article: 'b', figure: [24, 'man'] }],
    [
      'two names and a place',
      { ...MEETING, place: 'rawalpindi' },
      {
        ...MEETING,
        place: 'rawalpindi',
        article: 'b',
        trigger: 'talks',
        participants: ['mattis', 'kayani', 'allen'],
      },
    ],
    [
      'a plan and its telling',
      { ...MEETING, modality: 'planned', place: 'oslo' },
      { ...MEETING, article: 'b', place: 'oslo' },
    ],
    [
      'a place and the wording',
      QUAKE,
      {
        ...QUAKE,
        article: 'b',
        participants: [],
        says: 'houses toppled as a strong earthquake rocked the region',
      },
    ],
    [
      'the same article, the same day',
      { article: 'a', trigger: 'airstrikes', date: '2011-11-26' },
      { article: 'a', index: 1, trigger: 'airstrikes', date: '2011-11' },
    ],
  ])('%s', (_, one, other) => {
    expect(merged(one, other)).toHaveLength(1);
  });

  it('joins the border strike over both articles, with the day that one gives', () => {
    const [story, ...others] = mergeEvents(
      [
        STRIKE,
        {
          article: 'b',
          index: 0,
          trigger: 'airstrikes',
          date: '2011-11',
          participants: ['us', 'pakistan'],
          figure: [24, 'soldier'] as [number, string],
        },
        { article: 'b', index: 1, trigger: 'airstrikes', date: '2011-11-26' },
        { article: 'b', index: 2, trigger: 'airstrikes', date: '2011-11-26' },
      ].map(telling),
    );
    expect(others).toEqual([]);
    expect(story).toMatchObject({
      type: 'attack',
      trigger: 'airstrikes',
      date: '2011-11-26',
      participants: ['pakistan', 'us'],
    });
    expect(story?.figures).toHaveLength(1);
    expect(story?.evidence.length).toBe(3);
    expect(story?.evidence.map(({ text }) => text).join(' ')).toContain('24 soldiers');
  });
});

describe('two events', () => {
  it.each<[string, Told, Told]>([
    ['a trigger alone', { article: 'a' }, { article: 'b' }],
    [
      'a trigger and the wording of any such report',
      { ...STRIKE, participants: [], figure: [2, 'man'] },
      {
        ...STRIKE,
        article: 'b',
        participants: [],
        figure: [2, 'man'],
        says: 'after the strikes on a check post at the border relations cooled',
      },
    ],
    ['the same people on another day', MEETING, { ...MEETING, article: 'b', date: '2012-08-16' }],
    [
      'the same people, one meeting undated',
      MEETING,
      { ...MEETING, article: 'b', date: 'XXXX-WXX-4TNI' },
    ],
    ['both undated', { ...MEETING, date: null }, { ...MEETING, article: 'b', date: null }],
    [
      'one person of two, who meets another',
      MEETING,
      { ...MEETING, article: 'b', participants: ['kayani', 'kerry'] },
    ],
    [
      'two quakes of one month in two places',
      { ...QUAKE, date: '2009-01' },
      {
        ...QUAKE,
        article: 'b',
        date: '2009-01',
        place: 'costa-rica',
        participants: ['costa-rica'],
      },
    ],
    [
      'two acquittals',
      {
        article: 'a',
        type: 'trial',
        trigger: 'acquitted',
        participants: ['rossi'],
        says: 'the jury acquitted the banker of fraud',
      },
      {
        article: 'b',
        type: 'trial',
        trigger: 'acquitted',
        participants: ['weller'],
        says: 'the jury acquitted the banker of fraud',
      },
    ],
    ['names alone', MEETING, { ...MEETING, article: 'b' }],
    ['another type', STRIKE, { ...STRIKE, article: 'b', type: 'protest' }],
    ['a denial', STRIKE, { ...STRIKE, article: 'b', modality: 'denied' }],
    [
      'a separate one in the same article',
      { article: 'a', trigger: 'shooting', says: 'a man died in a shooting' },
      {
        article: 'a',
        index: 1,
        trigger: 'shooting',
        says: 'in a separate shooting a man was hurt',
      },
    ],
  ])('%s', (_, one, other) => {
    expect(merged(one, other)).toHaveLength(2);
  });

  it('does not chain over a telling that fits both', () => {
    const vague = { ...QUAKE, date: '2009-01', participants: ['indonesia', 'peru'] };
    const { place: _, ...nowhere } = vague;
    expect(
      merged(
        { ...QUAKE, participants: ['indonesia', 'peru'] },
        { ...nowhere, article: 'b' },
        { ...QUAKE, article: 'c', date: '2009-01-20', participants: ['indonesia', 'peru'] },
      ),
    ).toHaveLength(2);
  });
});

/** The article of a sinking ferry, in two wordings, and that of another ferry. */
const FERRY_PAGE =
  'The ferry Alma Rose sank off Port Ellery with ninety aboard. The coast guard of Port Ellery saved ' +
  'most of them. Captain Ines Duarte said the Alma Rose took water after it left Port Ellery.';
const FERRY_PAGE_AGAIN =
  'Coast guard boats searched off Port Ellery after the ferry Alma Rose sank. Ninety were aboard the ' +
  'Alma Rose, said its captain, Ines Duarte.';
const OTHER_FERRY_PAGE =
  'A ferry capsized on Lake Tavo with sixty aboard. Villagers saved most of them in fishing boats. ' +
  'Police in Tavo said the ferry carried more than it was built for.';
const UNDATED: Told = {
  article: 'a',
  type: 'accident',
  trigger: 'sank',
  date: null,
  participants: ['alma-rose'],
  place: 'port-ellery',
  page: FERRY_PAGE,
  mainName: 'duarte',
};
const UNDATED_AGAIN: Told = { ...UNDATED, article: 'b', page: FERRY_PAGE_AGAIN };

describe('undated events of articles that are alike', () => {
  it.each<[string, Partial<Told>]>([
    ['names and place agree', {}],
    ['a name alone agrees', { place: undefined }],
    ['a word of the same root', { trigger: 'sinking' }],
    ['a word that news puts for it', { trigger: 'foundered' }],
    ['a day of the week that only one gives', { date: 'XXXX-WXX-4' }],
    ['news of the same days', { published: '2014-03-02' }],
  ])('are one where %s', (_, told) => {
    expect(merged(UNDATED, { ...UNDATED_AGAIN, ...told })).toHaveLength(1);
  });

  it.each<[string, Partial<Told>, Partial<Told>]>([
    ['the articles are not alike', {}, { page: OTHER_FERRY_PAGE }],
    ['nothing is known of the articles', { page: '' }, { page: '' }],
    ['only the articles are alike', {}, { participants: [], place: undefined }],
    ['the place differs', {}, { place: 'tavo' }],
    ['the trigger tells something else', {}, { trigger: 'collided' }],
    ['the type differs', {}, { type: 'arrest' }],
    ['one denies it', {}, { modality: 'denied' }],
    ['two days of the week are given', { date: 'XXXX-WXX-1' }, { date: 'XXXX-WXX-4' }],
    ['the news lies weeks apart', { published: '2014-03-02' }, { published: '2014-03-27' }],
    ['the articles name others most', {}, { mainName: 'torres' }],
  ])('are two where %s', (_, one, other) => {
    expect(merged({ ...UNDATED, ...one }, { ...UNDATED_AGAIN, ...other })).toHaveLength(2);
  });

  it('joins what one dates in words and one by its day of publication alone', () => {
    const dated = telling({ ...UNDATED, date: '2014-03-01', published: '2014-03-01' });
    const event = telling({ ...UNDATED_AGAIN, date: '2014-03-02', published: '2014-03-02' });
    event.event.dateFrom = 'publication';
    const [story, ...others] = mergeEvents([dated, event]);
    expect(others).toEqual([]);
    expect(story?.date).toBe('2014-03-01');
  });

  it('takes a thousand copies of an undated article in its stride', () => {
    const copies = Array.from({ length: 1000 }, (_, at) =>
      telling({
        ...UNDATED,
        article: `copy${at}`,
        says: 'the ferry sank within minutes as rescue boats raced to reach its passengers',
      }),
    );
    expect(mergeEvents(copies)).toHaveLength(1);
  });
});

describe('any set of mentions', () => {
  const told = fc.record({
    article: fc.constantFrom('a', 'b', 'c', 'd'),
    type: fc.constantFrom('attack' as const, 'death' as const, 'meeting' as const),
    trigger: fc.constantFrom('attack', 'killed', 'met'),
    date: fc.constantFrom('2015-05-03', '2015-05', '2015-05-20', null),
    participants: fc.subarray(['x', 'y', 'z']),
    place: fc.constantFrom('p', 'q'),
    figure: fc.constantFrom<[number, string]>([24, 'soldier'], [3, 'man']),
    page: fc.constantFrom('', FERRY_PAGE, FERRY_PAGE_AGAIN, OTHER_FERRY_PAGE),
    mainName: fc.constantFrom('', 'duarte'),
    published: fc.constantFrom('2015-05-03', '2015-05-20'),
    says: fc.constantFrom(
      '',
      'strikes on a border check post near the river',
      'crowds gathered quietly outside',
    ),
  });

  it('merges alike in any order, and keeps every mention once', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (all, random) => {
        const events = all.map((one, index) => telling({ ...one, index }));
        const shuffled = events
          .map((event) => ({ event, key: random.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        const stories = mergeEvents(events);
        expect(mergeEvents(shuffled)).toEqual(stories);
        const kept = stories.flatMap(({ members }) => members.map(({ event }) => event.start));
        expect(kept.toSorted((a, b) => a - b)).toEqual(events.map(({ event }) => event.start));
        expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
      }),
    );
  });

  it('takes a thousand copies of one article in its stride', () => {
    const copies = Array.from({ length: 1000 }, (_, at) =>
      telling({ ...STRIKE, article: `copy${at}` }),
    );
    const [story, ...others] = mergeEvents(copies);
    expect(others).toEqual([]);
    expect(story?.members).toHaveLength(1000);
  });
});
