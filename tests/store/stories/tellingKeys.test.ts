import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeEvents } from '../../../lib/linking/events/mergeEvents';
import type { StoredArticle } from '../../../lib/store/shapes/storedArticle';
import { storedTellings } from '../../../lib/store/stories/storedTellings';
import { soughtTellingKeys, tellingKeys } from '../../../lib/store/stories/tellingKeys';
import { storedArticle, type ToldEvent, toldArticle } from './inventedTellings';

/** Whether an article is found by another's sought keys. */
function finds(one: StoredArticle, other: StoredArticle): boolean {
  const posted = new Set(tellingKeys(other));
  return soughtTellingKeys(one).some((key) => posted.has(key));
}

const STRIKE: ToldEvent = {
  type: 'attack',
  modality: 'asserted',
  trigger: 'strike',
  date: '2021-03-05',
  participants: [1],
  place: null,
  figure: null,
  words: 0,
};

/** Whether two articles that tell one event each, published on these days, find each other, both ways. */
function meet(
  a: Partial<ToldEvent>,
  b: Partial<ToldEvent>,
  published: [string | null, string | null] = ['2021-03-05', '2021-03-05'],
): boolean {
  const [one, other] = [a, b].map((event, index) =>
    storedArticle(index + 1, `a${index}`, {
      published: published[index] ?? null,
      about: 0,
      events: [{ ...STRIKE, ...event }],
    }),
  );
  if (one === undefined || other === undefined) throw new Error('Two articles are compared.');
  expect(finds(other, one)).toBe(finds(one, other));
  return finds(one, other);
}

describe('the keys of tellings', () => {
  it('meet wherever two articles tell one event', () => {
    let together = 0;
    fc.assert(
      fc.property(toldArticle, toldArticle, fc.nat(2), (a, b, alike) => {
        const second = alike === 0 ? b : { ...a, published: b.published };
        const one = storedArticle(1, 'a', a);
        const other = storedArticle(2, 'b', second);
        const events = mergeEvents([one, other].flatMap(storedTellings));
        if (!events.some(({ members }) => new Set(members.map((m) => m.article)).size > 1)) return;
        together++;
        expect([finds(one, other), finds(other, one)]).toEqual([true, true]);
      }),
      { numRuns: 1000 },
    );
    expect(together).toBeGreaterThan(100);
  });

  it.each<[string, Partial<ToldEvent>, Partial<ToldEvent>, [string | null, string | null]?]>([
    ['a day and the month', {}, { date: '2021-03' }],
    ['a day and news of four days later', {}, { date: 'news' }, ['2021-03-05', '2021-03-09']],
    ['news of days four apart', { date: 'news' }, { date: 'news' }, ['2021-03-27', '2021-03-31']],
    ['copies on any day', { date: 'news' }, { date: 'news' }, ['2021-03-01', '2021-03-31']],
    ['no date, the same week', { date: null }, { date: null }, ['2021-01-04', '2020-12-31']],
    ['no date at all', { date: null }, { date: null }, [null, '2021-03-05']],
    ['a year and no date', { date: '2021' }, { date: null }],
    [
      'a weekday nobody can place',
      { date: 'XXXX-WXX-4' },
      { date: 'XXXX-WXX-4' },
      ['2021-03-05', '2019-06-01'],
    ],
    ['types of one group', {}, { type: 'death', trigger: 'killed' }],
    ['a figure alone', { participants: [1], figure: 24 }, { participants: [], figure: 24 }],
    ['a place and a name', { participants: [1] }, { participants: [], place: 1 }],
    ['a date alone, in the same words', { participants: [] }, { participants: [] }],
  ])('meet: %s', (_, a, b, published) => {
    expect(meet(a, b, published)).toBe(true);
  });

  it.each<[string, Partial<ToldEvent>, Partial<ToldEvent>, [string | null, string | null]?]>([
    ['two days', {}, { date: '2021-03-06' }],
    ['two months', {}, { date: '2021-04-05' }],
    ['two names', {}, { participants: [2] }],
    ['two groups of types', {}, { type: 'meeting', trigger: 'met' }],
    ['counts below three', { participants: [1], figure: 2 }, { participants: [2], figure: 2 }],
    [
      'news of days five apart, in other words',
      { date: 'news' },
      { date: 'news', trigger: 'shelling' },
      ['2021-03-05', '2021-03-10'],
    ],
    [
      'no date, a month apart',
      { date: null, trigger: 'shelling' },
      { date: null },
      ['2021-03-05', '2021-04-09'],
    ],
  ])('do not meet: %s', (_, a, b, published) => {
    expect(meet(a, b, published)).toBe(false);
  });

  it('are few for an ordinary article, ascending, and of the kind of tellings', () => {
    fc.assert(
      fc.property(toldArticle, (told) => {
        const article = storedArticle(1, 'a', told);
        const keys = tellingKeys(article);
        expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
        expect(keys.every((key) => key >>> 30 === 1)).toBe(true);
        expect(keys.length).toBeLessThanOrEqual(told.events.length * 13);
      }),
    );
  });

  it('are none where nothing is told', () => {
    expect(tellingKeys(storedArticle(1, 'a', { published: null, about: 0, events: [] }))).toEqual(
      [],
    );
  });
});
