import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFullDates } from '../../../lib/language/dates/fullDate';

describe('findFullDates', () => {
  it.each([
    ['Published: January 12, 2012', 'January 12, 2012', '2012-01-12', 'day'],
    ['Jan 12, 2012 - 1:29AM', 'Jan 12, 2012 - 1:29AM', '2012-01-12T01:29', 'time'],
    [
      'By A B, Jan. 2 2012 at 11.05 p.m. EST',
      'Jan. 2 2012 at 11.05 p.m. EST',
      '2012-01-02T23:05',
      'time',
    ],
    ['Thursday 29 March 2012', 'Thursday 29 March 2012', '2012-03-29', 'day'],
    [
      'Thu, 29 Mar 2012 14:05:10 GMT',
      'Thu, 29 Mar 2012 14:05:10 GMT',
      '2012-03-29T14:05:10',
      'time',
    ],
    ['on March 3rd, 2018', 'March 3rd, 2018', '2018-03-03', 'day'],
    ['3rd March, 2018', '3rd March, 2018', '2018-03-03', 'day'],
    ['the 3rd of March 2018', 'the 3rd of March 2018', '2018-03-03', 'day'],
    ['03-MAR-2018', '03-MAR-2018', '2018-03-03', 'day'],
    ['MARCH 03, 2018', 'MARCH 03, 2018', '2018-03-03', 'day'],
    ['2018-03-03', '2018-03-03', '2018-03-03', 'day'],
    ['at 2018-03-03T10:15:00Z.', '2018-03-03T10:15:00Z', '2018-03-03T10:15:00Z', 'time'],
    ['2018-03-03T10:15+05:00', '2018-03-03T10:15+05:00', '2018-03-03T10:15+05:00', 'time'],
    ['2018/03/03', '2018/03/03', '2018-03-03', 'day'],
    ['29.03.2012', '29.03.2012', '2012-03-29', 'day'],
    ['29/03/2012', '29/03/2012', '2012-03-29', 'day'],
    ['3/29/2012', '3/29/2012', '2012-03-29', 'day'],
    ['Updated: 11/24/2014 10:06 AM', '11/24/2014 10:06 AM', '2014-11-24T10:06', 'time'],
    ['Saturday, 2/21/2015', 'Saturday, 2/21/2015', '2015-02-21', 'day'],
    [
      'January 17, 2017 2:20:54 PM CST',
      'January 17, 2017 2:20:54 PM CST',
      '2017-01-17T14:20:54',
      'time',
    ],
    ['5/5/2012', '5/5/2012', '2012-05-05', 'day'],
    ['Sept. 11, 2001', 'Sept. 11, 2001', '2001-09-11', 'day'],
    ['Ann IqbalUpdated March 03, 2018Read more', 'March 03, 2018', '2018-03-03', 'day'],
    ['Ann LeeMarch 3, 2018', 'March 3, 2018', '2018-03-03', 'day'],
    ['in March 2018', 'March 2018', '2018-03', 'month'],
    ['29 February 2012', '29 February 2012', '2012-02-29', 'day'],
    ['on\u00a0March\u00a03,\u00a02018', 'March\u00a03,\u00a02018', '2018-03-03', 'day'],
  ])('finds in %j %j = %s', (text, words, value, precision) => {
    expect(findFullDates(text)).toEqual([
      {
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
        value,
        precision,
        text: words,
      },
    ]);
  });

  it.each([
    '12/01/2012',
    'January 12',
    'in 2012',
    'March on Washington',
    'they march 2018 miles',
    'version 10.2.2012.4',
    '31.04.2012',
    '$3.03.2012',
    '30 February 2012 February',
    'mayor 3, 2018',
    'dismay 3, 2018',
    '24 soldiers 2012',
    '',
  ])('finds none in %j', (text) => {
    expect(findFullDates(text).filter(({ precision }) => precision !== 'month')).toEqual([]);
  });

  it('gives exact offsets on any text', () => {
    const date = constantFrom(
      'March 3, 2018',
      '3 Mar 2018 10:15',
      '2018-03-03',
      '29.03.2012',
      '1/2',
    );
    assert(
      property(string({ unit: 'binary' }), date, string({ unit: 'grapheme' }), (a, b, c) => {
        let last = 0;
        const text = `${a}${b} ${c} ${b}${a}`;
        for (const { start, end, text: words } of findFullDates(text)) {
          expect(text.slice(start, end)).toBe(words);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });

  it.each([
    ['digits', '1'],
    ['dates', 'March 3, 2018 '],
    ['spaces', ' '],
    ['months and spaces', 'March      '],
    ['days without an end', 'Monday, '],
    ['broken dates', '30.02.2012.'],
  ])('takes linear time on %s', (_, unit) => {
    // About 0.2 s on a slow core; quadratic time would take minutes.
    const found = findFullDates(unit.repeat(2_000_000 / unit.length));
    expect(found.every((date) => date.start < date.end)).toBe(true);
  });
});
