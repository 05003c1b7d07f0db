import { describe, expect, it } from 'vitest';
import { compatibleDates, finerDate, timexRange } from '../../../lib/language/dates/timexRange';

describe('timexRange', () => {
  it.each([
    ['2012-01-12', '2012-01-12', '2012-01-12'],
    ['2012-01-12T01:29', '2012-01-12', '2012-01-12'],
    ['2012-03-28TNI', '2012-03-28', '2012-03-28'],
    ['2012-02', '2012-02-01', '2012-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2011', '2011-01-01', '2011-12-31'],
    ['2018-W08', '2018-02-19', '2018-02-25'],
    ['2009-W01', '2008-12-29', '2009-01-04'],
    ['2018-W08-WE', '2018-02-24', '2018-02-25'],
    ['2011-Q4', '2011-10-01', '2011-12-31'],
    ['2011-H1', '2011-01-01', '2011-06-30'],
    ['2011-SU', '2011-06-01', '2011-08-31'],
    ['2011-WI', '2011-12-01', '2012-02-29'],
    ['199', '1990-01-01', '1999-12-31'],
    ['19', '1900-01-01', '1999-12-31'],
    ['2018-03-06/2018-03-08', '2018-03-06', '2018-03-08'],
    ['2001/2005', '2001-01-01', '2005-12-31'],
  ])('%s is %s to %s', (value, from, to) => {
    expect(timexRange(value)).toEqual({ from, to });
  });

  it.each([
    'P55D',
    'PXM',
    'PRESENT_REF',
    'PAST_REF',
    'XXXX-WXX-4',
    'XXXX-11-26',
    '',
    '2012-13',
    '2012-02-30',
    '2012/2011',
    'a/b/c',
  ])('%s covers no known days', (value) => {
    expect(timexRange(value)).toBeNull();
  });
});

describe('compatibleDates', () => {
  it.each([
    ['2011-11-26', '2011-11', true],
    ['2011', '2011-11-26', true],
    ['2011-11-26', '2011-11-26TNI', true],
    ['2018-W08', '2018-02', true],
    ['2018-W09', '2018-02', false],
    ['2011-11-26', '2011-11-27', false],
    ['2011-11-26', 'XXXX-11-26', false],
    ['PAST_REF', 'PAST_REF', false],
  ])('%s and %s: %s', (a, b, wanted) => {
    expect(compatibleDates(a, b)).toBe(wanted);
    expect(compatibleDates(b, a)).toBe(wanted);
  });
});

describe('finerDate', () => {
  it.each([
    ['2011-11', '2011-11-26', '2011-11-26'],
    ['2011-11-26', '2011-11-26T10:00', '2011-11-26T10:00'],
    ['2011', null, '2011'],
    ['PAST_REF', '2011', '2011'],
    [null, null, null],
  ])('of %s and %s is %s', (a, b, wanted) => {
    expect(finerDate(a, b)).toBe(wanted);
    expect(finerDate(b, a)).toBe(wanted);
  });
});
