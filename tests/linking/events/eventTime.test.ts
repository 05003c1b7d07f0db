import { expect, it } from 'vitest';
import { mayBeOneTime } from '../../../lib/linking/events/eventTime';

type Case = [string | null, string[], string | null, string[], boolean];

it.each<Case>([
  ['2014-03-01', [], '2014-03', [], true],
  ['2014-03-01', [], '2014-03-02', [], false],
  [null, [], null, [], true],
  [null, ['2014-03-02'], '2014-03-01', [], true],
  [null, ['2014-03-22'], '2014-03-01', [], false],
  [null, ['2014-03-02'], null, ['2014-03-05'], true],
  [null, ['2014-03-02'], null, ['2014-03-12'], false],
  [null, ['2014-03-02'], null, [], true],
  [null, ['2013-03-02', '2014-03-11'], null, ['2014-03-12'], true],
  ['XXXX-WXX-4', [], 'XXXX-WXX-4TNI', [], true],
  ['XXXX-WXX-4', [], 'XXXX-WXX-5', [], false],
  ['XXXX-WXX-4', [], 'XXXX-12-03', [], true],
  ['XXXX-12-04', [], 'XXXX-12-03', [], false],
  ['PAST_REF', [], 'PRESENT_REF', [], true],
])('%s (published %j) and %s (%j): %s', (a, published, b, others, expected) => {
  const one = { date: a, published };
  const other = { date: b, published: others };
  expect(mayBeOneTime(one, other)).toBe(expected);
  expect(mayBeOneTime(other, one)).toBe(expected);
});
