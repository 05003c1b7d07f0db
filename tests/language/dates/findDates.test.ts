import { assert, array, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../lib/language/dates/findDates';
import { splitSentences } from '../../../lib/language/sentences';

const find = (text: string, published: string | null): string[] =>
  findDates(text, splitSentences(text), published).map(
    (date) => `${date.text} = ${date.value} ${date.type}`,
  );

/** Thursday. */
const DAY = '2012-03-29';

describe('findDates from a publication date', () => {
  it.each<[string, string[]]>([
    // weekdays
    ['He spoke on Wednesday.', ['Wednesday = 2012-03-28 date']],
    ['He spoke on Thursday.', ['Thursday = 2012-03-29 date']],
    ['They will meet on Friday.', ['Friday = 2012-03-30 date']],
    ['A vote is scheduled for Monday.', ['Monday = 2012-04-02 date']],
    ['They met last Thursday.', ['last Thursday = 2012-03-22 date']],
    ['They leave next Monday.', ['next Monday = 2012-04-02 date']],
    ['Earlier on Tuesday it rained.', ['Earlier on Tuesday = 2012-03-27 date']],
    ['It began on Tuesday night.', ['Tuesday night = 2012-03-27TNI time']],
    ['He said on Tuesday that he will resign.', ['Tuesday = 2012-03-27 date']],
    // days of months
    ['It happened on November 26.', ['November 26 = 2011-11-26 date']],
    ['The Nov. 26 raid killed ten.', ['Nov. 26 = 2011-11-26 date']],
    ['He died on 3rd March.', ['3rd March = 2012-03-03 date']],
    ['The talks will open on April 20.', ['April 20 = 2012-04-20 date']],
    ['They visit from March 6-8 the capital.', ['March 6-8 = 2012-03-06/2012-03-08 date']],
    ['It fell on February 30.', []],
    ['On Dec. 30 - Jan. 2 it snowed.', ['Dec. 30 - Jan. 2 = 2011-12-30/2012-01-02 date']],
    ['They met on 6-8 March 2011.', ['6-8 March 2011 = 2011-03-06/2011-03-08 date']],
    ['On Friday, Oct. 14, it ended.', ['Friday, Oct. 14 = 2011-10-14 date']],
    // full dates
    ['Since Sept. 11, 2001, much changed.', ['Sept. 11, 2001 = 2001-09-11 date']],
    ['Filed 29.03.2012 here.', ['29.03.2012 = 2012-03-29 date']],
    ['In March 2010 it was cold.', ['March 2010 = 2010-03 date']],
    ['The Sept. 11 attacks came first.', ['Sept. 11 = 2001-09-11 date']],
    // months
    ['It began in November.', ['November = 2011-11 date']],
    ['It ended last May.', ['last May = 2011-05 date']],
    ['In July last year they met.', ['July last year = 2011-07 date']],
    ['He will retire in June.', ['June = 2012-06 date']],
    // weeks, months, years from now
    ['They met last week.', ['last week = 2012-W12 date']],
    ['They meet next week.', ['next week = 2012-W14 date']],
    ['It rained this week.', ['this week = 2012-W13 date']],
    ['It opens next month.', ['next month = 2012-04 date']],
    ['It was better last year.', ['last year = 2011 date']],
    ['It opens early next year.', ['early next year = 2013 date']],
    ['It began three years ago.', ['three years ago = 2009 date']],
    ['It began two months ago.', ['two months ago = 2012-01 date']],
    ['It began 10 days ago.', ['10 days ago = 2012-03-19 date']],
    ['It began two decades ago.', ['two decades ago = 1992 date']],
    ['It rained over the weekend.', ['the weekend = 2012-W12-WE date']],
    ['It came a few years ago.', ['a few years ago = PAST_REF date']],
    // days
    ['He came yesterday.', ['yesterday = 2012-03-28 date']],
    ['He comes tomorrow morning.', ['tomorrow morning = 2012-03-30TMO time']],
    ['It rained last night.', ['last night = 2012-03-28TNI time']],
    // quarters, seasons, halves
    ['Profit fell in the fourth quarter.', ['the fourth quarter = 2011-Q4 date']],
    ['Sales rose in the first quarter of 2010.', ['the first quarter of 2010 = 2010-Q1 date']],
    ['It happened last summer.', ['last summer = 2011-SU date']],
    ['It was in the winter of 1994.', ['the winter of 1994 = 1994-WI date']],
    // years
    ['It grew in the 1990s.', ['the 1990s = 199 date']],
    ["It grew in the '80s.", ["the '80s = 198 date"]],
    ['It stood in 1987 already.', ['1987 = 1987 date']],
    ['The plan for 2001-2005 failed.', ['2001-2005 = 2001/2005 date']],
    ['Revenue for fiscal 2011 fell.', ['fiscal 2011 = 2011 date']],
    ['A 19th century fort.', ['19th century = 18 date']],
    // clock times
    ['It struck at 10:35 a.m. Tuesday.', ['10:35 a.m. Tuesday = 2012-03-27T10:35 time']],
    ['It opens at 5 p.m. EST on April 2.', ['5 p.m. EST on April 2 = 2012-04-02T17:00 time']],
    ['It struck at 1730 GMT today.', ['1730 GMT today = 2012-03-29T17:30 time']],
    // durations and sets
    ['A lull of about 55 days.', ['about 55 days = P55D duration']],
    ['They argued for months.', ['months = PXM duration']],
    ['A two-week truce.', ['two-week = P2W duration']],
    ['They waited two and a half hours.', ['two and a half hours = PT2H30M duration']],
    ['It took 2 1/2 years.', ['2 1/2 years = P2Y6M duration']],
    ['They meet every Friday.', ['every Friday = XXXX-WXX-5 set']],
    ['It is checked daily.', ['daily = P1D set']],
    // references
    ['He now leads.', ['now = PRESENT_REF date']],
    ['He currently leads.', ['currently = PRESENT_REF date']],
    ['It grew recently.', ['recently = PAST_REF date']],
    ['It grew in recent weeks.', ['recent weeks = PAST_REF date']],
    ['It may end in the near future.', ['the near future = FUTURE_REF date']],
    // from what was told before
    [
      'He fled on May 3, 2005, and died the next day.',
      ['May 3, 2005 = 2005-05-03 date', 'the next day = 2005-05-04 date'],
    ],
    [
      'Elected in 2004, he left the following year.',
      ['2004 = 2004 date', 'the following year = 2005 date'],
    ],
    // feasts
    ['They met on Christmas Day.', ['Christmas Day = 2011-12-25 date']],
  ])('reads %j', (text, wanted) => {
    expect(find(text, DAY)).toEqual(wanted);
  });

  it.each([
    'Mr May said so.',
    'Theresa May said so.',
    'It may rain.',
    'The March on Washington was long.',
    'They march on.',
    'The second man left.',
    'Version 2.0.1998 is out.',
    'It costs $2,012 here.',
    'It costs $1999 here.',
    'Some 24 soldiers died.',
    'About 7/8 of it went.',
    'They counted 2000 soldiers.',
    'A 42-year-old man fell.',
    'August Wilson wrote it.',
    'The Sunday Times reported it.',
    'The fall of the city came.',
    'Flight 1987 landed.',
    'Room 2010 is empty.',
    'He ran 10:15 flat.',
    'a spring in the desert',
    'He bought 20th Century Fox.',
    'He lives on 2000 E. Main Street.',
    'The 1900 block of Main Street.',
    'the office Christmas party',
  ])('finds nothing in %j', (text) => {
    expect(find(text, DAY)).toEqual([]);
  });
});

describe('findDates without a publication date', () => {
  it.each<[string, string[]]>([
    ['He spoke on Thursday.', ['Thursday = XXXX-WXX-4 date']],
    ['It began on Thursday night.', ['Thursday night = XXXX-WXX-4TNI time']],
    ['It struck on November 26.', ['November 26 = XXXX-11-26 date']],
    ['It began in November.', ['November = XXXX-11 date']],
    ['They met last week.', ['last week = XXXX-WXX date']],
    ['He left last year.', ['last year = XXXX date']],
    ['He came yesterday.', ['yesterday = XXXX-XX-XX date']],
    ['On July 3, 2012 it rained.', ['July 3, 2012 = 2012-07-03 date']],
    ['It began in 1999.', ['1999 = 1999 date']],
  ])('leaves open what it does not know in %j', (text, wanted) => {
    expect(find(text, null)).toEqual(wanted);
  });

  it('is no finer than a publication date that is only a year or a month', () => {
    expect(find('He left last year.', '2012')).toEqual(['last year = 2011 date']);
    expect(find('He left last month.', '2012')).toEqual(['last month = XXXX-XX date']);
    expect(find('He left on Monday.', '2012-03')).toEqual(['Monday = XXXX-WXX-1 date']);
    expect(find('He left in May.', '2012-07')).toEqual(['May = 2012-05 date']);
  });
});

describe('findDates on any text', () => {
  const pieces = `on Friday|last week|March 6-8|the third quarter of|1998|at 5 p.m.|two years ago
    |Sept. 11, 2001|about|early|. |every|the end of|29.03.2012|“| |\n\n
    |April 24, 25 and|2011|nineteen ninety-|one|that night|the morning of|at 8:30|Sunday night
    |3rd|November|'98|44 BC|months of|decades-long|Easter|six o’clock|in the evening`;
  const piece = constantFrom(...pieces.split('|'));

  it('gives exact offsets, in order, without overlap', () => {
    assert(
      property(array(piece), string({ unit: 'binary' }), (pieces, noise) => {
        const text = `${pieces.join(' ')}${noise}${pieces.join(noise)}`;
        let last = 0;
        for (const { start, end, text: words } of findDates(text, splitSentences(text), DAY)) {
          expect(text.slice(start, end)).toBe(words);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  /** What TIMEX3 values may look like, as far as this recogniser writes them. */
  const CLOCK = String.raw`(?:T\d{2}:\d{2}(?::\d{2})?|T(?:MO|MI|AF|EV|NI))?`;
  const PART = String.raw`(?:[\dX]{4}|\d{2,3}|XX|XXX|BC\d{4}|[\dX]{4}-(?:[\dX]{2}|W[\dX]{2}(?:-WE)?|[QH][\dX]|SP|SU|FA|WI)|[\dX]{4}-[\dX]{2}-[\dX]{2}${CLOCK}|XXXX-WXX-\d${CLOCK})`;
  const VALUE = new RegExp(
    String.raw`^(?:${PART}(?:/${PART})?|P[\dX.]+[YMWDQEC](?:\d+M)?|PT[\dX.]*[HM]?(?:\d+[MS])?|(?:PRESENT|PAST|FUTURE)_REF)$`,
    'u',
  );

  it('gives well-formed values, and real days', () => {
    assert(
      property(
        array(piece),
        constantFrom('2012-03-29', '2011-11', '2010', null),
        (all, published) => {
          const text = all.join(' ');
          for (const { value } of findDates(text, splitSentences(text), published)) {
            expect(value).toMatch(VALUE);
            for (const day of value.match(/\d{4}-\d{2}-\d{2}/gu) ?? [])
              expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
          }
        },
      ),
    );
  });

  it('never gives a day that its year has not, at either end', () => {
    const value = (text: string) =>
      findDates(text, splitSentences(text), '2018-09-06').map((date) => date.value);
    expect(value('It ran from February 27-29.')).toEqual(['2016-02-27/2016-02-29']);
    expect(value('It was February 29.')).toEqual(['2016-02-29']);
  });

  it.each([
    ['digits', '1'],
    ['spaces', ' '],
    ['brackets', '('],
    ['weekdays', 'Monday '],
    ['months', 'March '],
    ['years', '1998 '],
    ['words', 'the end of the first two of a '],
    ['letters', 'a'],
    ['future words', 'will be the next '],
    ['prose', 'He said on Friday that two weeks ago it rained. '],
    ['lists of days', 'March 3, 4, 5, '],
    ['numbers in a row', '24, '],
    ['numbers joined', '24 and '],
    ['years in words', 'nineteen ninety-'],
    ['shortened years', "in '98 "],
    ['eras', '44 BC AD '],
    ['halves', 'two and a half '],
    ['parts of days', 'the early morning hours of the '],
    ['clock times', '10:15 a.m. on Sunday, '],
    ['capitals', 'meets in Cairo Paris '],
  ])('takes linear time on %s', (_, unit) => {
    const text = unit.repeat(500_000 / unit.length);
    // Under 2 s on a slow core; quadratic time would take hours.
    for (const date of findDates(text, splitSentences(text), DAY))
      expect(date.text.length).toBe(date.end - date.start);
  });
});

describe('29 February', () => {
  it.each([
    ['2018-03-03', '2016-02-29'],
    ['1903-01-01', '1896-02-29'],
    // No leap year before is one that can be written.
    ['0003-01-01', 'XXXX-02-29'],
  ])('told in an article of %s is %s', (published, value) => {
    expect(find('It fell on February 29.', published)).toEqual([`February 29 = ${value} date`]);
  });
});
