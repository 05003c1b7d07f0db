import { describe, expect, it } from 'vitest';
import { matchEvent, matchEvents } from '../../../lib/linking/events/matchEvent';
import { mergeEvents } from '../../../lib/linking/events/mergeEvents';
import { telling } from './telling';

const stories = mergeEvents([
  telling({
    article: 'a',
    date: '2011-11-26',
    participants: ['pakistan'],
    figure: [24, 'soldier'],
  }),
  telling({ article: 'b', date: '2011-11-03', participants: ['pakistan'], figure: [7, 'guard'] }),
]);

describe('matchEvent', () => {
  it('finds the event of the same day, name and figure, and says why', () => {
    const found = matchEvent(
      telling({
        article: 'page',
        date: '2011-11',
        trigger: 'airstrikes',
        participants: ['us', 'pakistan'],
        figure: [24, 'soldier'],
      }),
      stories,
    );
    expect(found?.story.members.map(({ article }) => article)).toEqual(['a']);
    expect(found?.evidence.text).toContain('24 soldiers');
    expect(found?.evidence.articles).toEqual(['a']);
  });

  it.each([
    [
      'another day',
      {
        date: '2011-11-27',
        participants: ['pakistan'],
        figure: [24, 'soldier'] as [number, string],
      },
    ],
    ['a name alone', { date: '2011-11-26', participants: ['pakistan'] }],
    [
      'no date',
      { date: null, participants: ['pakistan'], figure: [24, 'soldier'] as [number, string] },
    ],
  ])('finds none for %s', (_, told) => {
    expect(matchEvent(telling({ article: 'page', ...told }), stories)).toBeNull();
  });

  it('finds none where two fit equally well', () => {
    const twins = mergeEvents(
      ['a', 'b'].map((article) =>
        telling({
          article,
          date: '2011-11',
          place: `of-${article}`,
          participants: ['x', 'y'],
          figure: [9, 'guard'],
        }),
      ),
    );
    expect(twins).toHaveLength(2);
    expect(
      matchEvent(
        telling({
          article: 'page',
          date: '2011-11',
          participants: ['x', 'y'],
          figure: [9, 'guard'],
        }),
        twins,
      ),
    ).toBeNull();
  });
});

describe('matchEvents', () => {
  it('counts together what a page says of an event in two places', () => {
    const page = [
      telling({ article: 'page', index: 0, date: '2011-11-26', participants: ['pakistan'] }),
      telling({ article: 'page', index: 1, date: '2011-11-26', figure: [24, 'soldier'] }),
    ];
    expect(page.map((one) => matchEvent(one, stories))).toEqual([null, null]);
    expect(new Set(matchEvents(page, stories).keys())).toEqual(new Set([0, 1]));
  });
});

describe('an undated event of a page', () => {
  const text =
    'The ferry Alma Rose sank off Port Ellery with ninety aboard. The coast guard of Port Ellery saved most.';
  const told = { type: 'accident', trigger: 'sank', date: null, page: text } as const;
  const kept = telling({ ...told, article: 'a', participants: ['alma-rose'], mainName: 'rose' });
  const page = telling({ ...told, article: 'page', participants: ['alma-rose'], mainName: 'rose' });

  it('is matched where the articles are known to be alike', () => {
    const found = matchEvent(page, mergeEvents([kept]), () => kept);
    expect(found?.story.members).toHaveLength(1);
    expect(found?.evidence.text).toContain('articles that are alike');
  });

  it('is not where nothing is known of them', () => {
    expect(matchEvent(page, mergeEvents([kept]))).toBeNull();
    expect(matchEvent(page, mergeEvents([kept]), () => ({ ...kept, page: '' }))).toBeNull();
  });
});
