import { describe, expect, it } from 'vitest';
import { publishedOrder, publishedSpan } from '../../../lib/linking/related/publishedOrder';
import type { Article } from '../../../lib/model/article';

type Dated = Pick<Article, 'published' | 'publishedBounds'>;

function on(value: string, precision: 'time' | 'day' | 'month' | 'year' = 'day'): Dated {
  return { published: { value, precision, source: 'input' }, publishedBounds: null };
}

function between(after: string | null, before: string | null): Dated {
  return { published: null, publishedBounds: { after, before } };
}

const undated: Dated = { published: null, publishedBounds: null };

describe('publishedOrder', () => {
  it.each<[string, Dated, Dated, string]>([
    ['a day before', on('2012-03-29'), on('2012-03-28'), 'prior'],
    ['the same day', on('2012-03-29'), on('2012-03-29'), 'prior'],
    ['a day after', on('2012-03-29'), on('2012-03-30'), 'later'],
    [
      'an hour after',
      on('2012-03-29T10:00:00Z', 'time'),
      on('2012-03-29T11:00:00Z', 'time'),
      'later',
    ],
    [
      'an hour before',
      on('2012-03-29T10:00:00Z', 'time'),
      on('2012-03-29T09:00:00Z', 'time'),
      'prior',
    ],
    ['the month before', on('2012-03-29'), on('2012-02', 'month'), 'prior'],
    ['some day of the month', on('2012-03-29'), on('2012-03', 'month'), 'unknown'],
    ['some day of the year', on('2012-03-29'), on('2012', 'year'), 'unknown'],
    ['the year after', on('2012-03-29'), on('2013', 'year'), 'later'],
    ['nobody knows when', on('2012-03-29'), undated, 'unknown'],
    ['before a bound', on('2012-03-29'), between(null, '2012-03-01'), 'prior'],
    ['after a bound', on('2012-03-29'), between('2012-07-03', null), 'later'],
    ['bounds around it', on('2012-03-29'), between('2012-01-01', '2012-12-31'), 'unknown'],
    ['a page after a bound', between('2012-07-03', null), on('2012-03-29'), 'prior'],
    ['a page of unknown date', undated, on('2012-03-29'), 'unknown'],
  ])('%s', (_, page, other, order) => {
    expect(publishedOrder(publishedSpan(page), publishedSpan(other))).toBe(order);
  });
});
