import { expect, it } from 'vitest';
import { mayBeOne } from '../../../lib/linking/events/mayBeOne';
import { type Told, telling } from './telling';

const PAGE =
  'The ferry Alma Rose sank off Port Ellery with ninety aboard. The coast guard of Port Ellery saved most.';
const OTHER = 'Voters in Dorvan chose a new council on Sunday. Turnout was low, the office said.';

it.each<[string, Partial<Told>, Partial<Told>, boolean]>([
  ['dates that fit', { date: '2014-03-01' }, { date: '2014-03' }, true],
  ['two days', { date: '2014-03-01' }, { date: '2014-03-02' }, false],
  ['no dates, one story', { date: null, page: PAGE }, { date: null, page: PAGE }, true],
  ['one date, one story', { page: PAGE }, { date: null, page: PAGE }, true],
  ['no dates, two stories', { date: null, page: PAGE }, { date: null, page: OTHER }, false],
  ['no dates, nothing known', { date: null }, { date: null }, false],
  [
    'one story, weeks apart',
    { date: null, page: PAGE, published: '2014-03-01' },
    { date: null, page: PAGE, published: '2014-04-01' },
    false,
  ],
])('%s', (_, one, other, expected) => {
  const [a, b] = [telling({ article: 'a', ...one }), telling({ article: 'b', ...other })];
  expect(mayBeOne(a, b)).toBe(expected);
  expect(mayBeOne(b, a)).toBe(expected);
});
