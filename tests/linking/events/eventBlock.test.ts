import { describe, expect, it } from 'vitest';
import { eventBlock } from '../../../lib/linking/events/archivedEvent';
import { contentStems } from '../../../lib/linking/events/contentStems';
import { type Told, telling } from './telling';

const block = (told: Omit<Told, 'article'>) => eventBlock(telling({ article: 'a', ...told }));

describe('eventBlock', () => {
  it.each<[Omit<Told, 'article'>, Omit<Told, 'article'>]>([
    [{ date: '2011-11-26' }, { date: '2011-11' }],
    [{ date: '2011-11-26T10:30' }, { date: '2011-11-26' }],
    [{ type: 'attack' }, { type: 'death' }],
    [{ date: '2018-W10' }, { date: '2018-03-06/2018-03-08' }],
    [
      { date: null, mainName: 'torres' },
      { date: '2011', mainName: 'torres' },
    ],
  ])('%o with %o', (one, other) => {
    expect(block(one)).toBe(block(other));
    expect(block(one)).not.toBeNull();
  });

  it.each<[Omit<Told, 'article'>, Omit<Told, 'article'>]>([
    [{ date: '2011-11-26' }, { date: '2011-12-26' }],
    [{ type: 'attack' }, { type: 'meeting' }],
    [
      { date: null, mainName: 'torres' },
      { date: null, mainName: 'okafor' },
    ],
    [
      { date: '2011-11-26', mainName: 'torres' },
      { date: null, mainName: 'torres' },
    ],
    [
      { date: null, mainName: 'torres', type: 'arrest' },
      { date: null, mainName: 'torres', type: 'trial' },
    ],
  ])('%o apart from %o', (one, other) => {
    expect(block(one)).not.toBe(block(other));
  });

  it.each([null, '2011', '2011-Q4', 'XXXX-WXX-4', 'PAST_REF', 'P55D'])(
    'none for the date %s of an article that names nobody',
    (date) => {
      expect(block({ date })).toBeNull();
    },
  );
});

describe('contentStems', () => {
  it('keeps content words once, inflections together, names and numbers out', () => {
    expect(
      contentStems(
        'The Norland officials said strikes killed 24 soldiers; the strike killing a soldier.',
      ),
    ).toEqual(['strik', 'kil', 'soldier']);
  });
});
