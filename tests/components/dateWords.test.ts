import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateWords } from '../../components/dateWords';

describe('dateWords', () => {
  it.each([
    ['2011-11-26', '26 November 2011'],
    ['2012-02-29', '29 February 2012'],
    ['0099-05-01', '1 May 99'],
    ['2011-11', 'November 2011'],
    ['2011', '2011'],
    ['2012-W13', 'week of 26 March 2012'],
    ['2020-W53', 'week of 28 December 2020'],
    ['2012-W13-4', '29 March 2012'],
    ['2012-W13-WE', 'weekend of 31 March – 1 April 2012'],
    ['2018-03-06/2018-03-08', '6–8 March 2018'],
    ['2018-03-30/2018-04-02', '30 March – 2 April 2018'],
    ['2018-12-30/2019-01-02', '30 December 2018 – 2 January 2019'],
    ['2018-03/2018-05', 'March – May 2018'],
    ['2018/2020', '2018–2020'],
    ['2018-03/2018-05-02', 'March 2018 to 2 May 2018'],
    ['2018-03-06/..', 'from 6 March 2018'],
    ['/2018-03-06', 'until 6 March 2018'],
    ['2012-01-12T09:30:00+05:00', '12 January 2012, 09:30'],
    ['2012-01-12TMO', '12 January 2012, morning'],
    ['2012-01-12T', '12 January 2012'],
    ['2012-SU', 'summer 2012'],
    ['2012-Q3', 'quarter 3 of 2012'],
    ['2012-H2', 'second half of 2012'],
    ['201', '2010s'],
    ['XXXX-WXX-4', 'a Thursday, which one is unknown'],
    ['XXXX-11-26', '26 November, year unknown'],
    ['XXXX-11', 'November, year unknown'],
    ['PRESENT_REF', 'at the time of writing'],
    ['PAST_REF', 'in the past, date unknown'],
    ['P55D', '55 days'],
    ['P1D', '1 day'],
    ['PT2H', '2 hours'],
    ['PXM', 'some months'],
  ])('%s is "%s"', (value, words) => {
    expect(dateWords(value)).toBe(words);
  });

  it.each([
    [null],
    [''],
    ['yesterday'],
    ['2011-13'],
    ['2011-02-29'],
    ['2011-11-31'],
    ['2012-W00'],
    ['2012-W54'],
    ['2021-W53'],
    ['2011-11-26 and more'],
    ['constructor'],
    ['XXXX-WXX-8'],
    ['nonsense/2012'],
    ['2012-01-xxT09:30'],
  ])('%s is no date', (value) => {
    expect(dateWords(value)).toBe('date unknown');
  });

  it('never names a day that the value does not have', () => {
    const month = fc.tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(month, ([year, number]) => {
        const words = dateWords(`${year}-${String(number).padStart(2, '0')}`);
        expect(words).toMatch(new RegExp(`^[A-Z][a-z]+ ${year}$`, 'u'));
      }),
    );
  });

  it('answers anything with some words', () => {
    fc.assert(fc.property(fc.string(), (value) => dateWords(value).length > 0));
  });
});
