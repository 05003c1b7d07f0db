import { describe, expect, it } from 'vitest';
import { findDates } from '../../../lib/language/dates/findDates';
import { splitSentences } from '../../../lib/language/sentences';

const find = (text: string, published: string | null): string[] =>
  findDates(text, splitSentences(text), published).map(
    (date) => `${date.text} = ${date.value} ${date.type}`,
  );

/** Thursday. */
const DAY = '2012-03-29';

describe.each<[string, [string, string[]][]]>([
  [
    'lists and spans of days',
    [
      ['It was April 24 and 25.', ['April 24 = 2012-04-24 date', '25 = 2012-04-25 date']],
      [
        'They met April 2, 3 and 4, 2010.',
        ['April 2 = 2010-04-02 date', '3 = 2010-04-03 date', '4, 2010 = 2010-04-04 date'],
      ],
      ['On 24 and 25 April 2011.', ['24 = 2011-04-24 date', '25 April 2011 = 2011-04-25 date']],
      ['On the 3rd and 4th of May.', ['the 3rd = 2012-05-03 date', '4th of May = 2012-05-04 date']],
      ['It fell between March 3 and 5.', ['March 3 = 2012-03-03 date', '5 = 2012-03-05 date']],
      ['Between 2001 and 2005.', ['2001 = 2001 date', '2005 = 2005 date']],
      ['In the 2012-13 season.', ['2012-13 = 2012/2013 date']],
      ['From March to May 2012.', ['March = 2012-03 date', 'May 2012 = 2012-05 date']],
      ['November-January 2011', ['November = 2010-11 date', 'January 2011 = 2011-01 date']],
      ['From Dec. 30 - Jan. 2, 2012.', ['Dec. 30 - Jan. 2, 2012 = 2011-12-30/2012-01-02 date']],
      ['In March and June.', ['March = 2012-03 date', 'June = 2012-06 date']],
      ['From January to March.', ['January = 2012-01 date', 'March = 2012-03 date']],
      ['Ada Smith 1955-2011', ['1955-2011 = 1955/2011 date']],
      ['He met them the week of March 5.', ['the week of March 5 = 2012-W10 date']],
      ['In the week ending 4 March 2011.', ['the week ending 4 March 2011 = 2011-W09 date']],
      ['He left in May of 2010.', ['May of 2010 = 2010-05 date']],
      ['On Sunday, Nov. 15, he fell.', ['Sunday, Nov. 15 = 2009-11-15 date']],
      ['From 28 March - 2 April 2018.', ['28 March - 2 April 2018 = 2018-03-28/2018-04-02 date']],
      ['March 28-April 2, 2018', ['March 28-April 2, 2018 = 2018-03-28/2018-04-02 date']],
    ],
  ],
  [
    'years in words, shortened and with an era',
    [
      ['In nineteen ninety-one he fled.', ['nineteen ninety-one = 1991 date']],
      ['In nineteen oh five it burnt.', ['nineteen oh five = 1905 date']],
      ['By the year two thousand.', ['the year two thousand = 2000 date']],
      ['In two thousand and five.', ['two thousand and five = 2005 date']],
      ['In twenty twelve we won.', ['twenty twelve = 2012 date']],
      ["It burnt in '98.", ["'98 = 1998 date"]],
      ["The class of '07 met.", ["'07 = 2007 date"]],
      ['The riots of May ’68.', ['May ’68 = 1968-05 date']],
      ["In the winter of '96.", ["the winter of '96 = 1996-WI date"]],
      ['Caesar died in 44 BC.', ['44 BC = BC0044 date']],
      ['Pompeii fell in AD 79.', ['AD 79 = 0079 date']],
    ],
  ],
  [
    'clock times with their day',
    [
      ['At 3:30 Wednesday morning.', ['3:30 Wednesday morning = 2012-03-28T03:30 time']],
      ['At 12:17 Saturday morning.', ['12:17 Saturday morning = 2012-03-24T00:17 time']],
      ['At 8:30 p.m. Sunday night.', ['8:30 p.m. Sunday night = 2012-03-25T20:30 time']],
      ['At 11:30 last night.', ['11:30 last night = 2012-03-28T23:30 time']],
      ['At 9:30 this morning.', ['9:30 this morning = 2012-03-29T09:30 time']],
      [
        'He was shot at 6:15 p.m. Tuesday, July 26, 2016.',
        ['6:15 p.m. Tuesday, July 26, 2016 = 2016-07-26T18:15 time'],
      ],
      [
        'It struck at 10.30 pm on 3 March 2012.',
        ['10.30 pm on 3 March 2012 = 2012-03-03T22:30 time'],
      ],
      ['He left at 4 in the morning.', ['4 in the morning = 2012-03-29T04:00 time']],
      [
        'He left at six o’clock in the evening.',
        ['six o’clock in the evening = 2012-03-29T18:00 time'],
      ],
      ['He left at 11 at night.', ['11 at night = 2012-03-29T23:00 time']],
      ['On the night of March 13.', ['the night of March 13 = 2012-03-13TNI time']],
      ['In the early hours of Monday.', ['the early hours of Monday = 2012-03-26TMO time']],
      ['At mid-afternoon yesterday.', ['mid-afternoon yesterday = 2012-03-28TAF time']],
      ['It hit at 17:45 IST.', ['17:45 IST = 2012-03-29T17:45 time']],
    ],
  ],
  [
    'what is counted from the date told of last',
    [
      [
        'He came on Tuesday. That night he fled.',
        ['Tuesday = 2012-03-27 date', 'That night = 2012-03-27TNI time'],
      ],
      [
        'He came on Tuesday and left the next morning.',
        ['Tuesday = 2012-03-27 date', 'the next morning = 2012-03-28TMO time'],
      ],
      [
        'He came on Tuesday. In the evening he left.',
        ['Tuesday = 2012-03-27 date', 'the evening = 2012-03-27TEV time'],
      ],
      ['Born in 2005, he fell ill that July.', ['2005 = 2005 date', 'that July = 2005-07 date']],
      [
        'He came on Tuesday; she left the day before.',
        ['Tuesday = 2012-03-27 date', 'the day before = 2012-03-26 date'],
      ],
      ['Sales beat the same period last year.', ['the same period last year = 2011 date']],
      ['The next year will be hard.', ['The next year = 2013 date']],
      ['He died three days later.', ['three days later = P3D duration']],
      ['It came three days later than planned.', ['three days = P3D duration']],
    ],
  ],
  [
    'weekdays by what is said of them',
    [
      ['They will appeal Wednesday’s ruling.', ['Wednesday = 2012-03-28 date']],
      ['They talk their way around Wednesday’s vote on tax.', ['Wednesday = 2012-03-28 date']],
      ['It was delayed by Tuesday’s accident.', ['Tuesday = 2012-03-27 date']],
      ['By Tuesday, it was open.', ['Tuesday = 2012-03-27 date']],
      ['He will be there by Tuesday.', ['Tuesday = 2012-04-03 date']],
      ['He was not charged until Tuesday.', ['Tuesday = 2012-03-27 date']],
      ['It will not open until Tuesday.', ['Tuesday = 2012-04-03 date']],
      ['It was shut due to snow on Saturday.', ['Saturday = 2012-03-24 date']],
      ['He is due to appear on Saturday.', ['Saturday = 2012-03-31 date']],
      ['His trial is set for Friday.', ['Friday = 2012-03-30 date']],
      ['The match will go ahead as planned Friday.', ['Friday = 2012-03-30 date']],
      ['He was seen in a walk-by Monday.', ['Monday = 2012-03-26 date']],
      ['They may have met as early as Monday.', ['Monday = 2012-03-26 date']],
      ['His would-be rescuer came Monday.', ['Monday = 2012-03-26 date']],
      ['He was born on June 24.', ['June 24 = 2011-06-24 date']],
      ['They will play in Sunday’s final.', ['Sunday = 2012-04-01 date']],
      ['The ministers meet in Cairo on Monday.', ['Monday = 2012-04-02 date']],
      ['The trial opens Tuesday.', ['Tuesday = 2012-04-03 date']],
      ['He may return on Saturday.', ['Saturday = 2012-03-31 date']],
    ],
  ],
  [
    'durations',
    [
      ['It ended a one-day strike.', ['one-day = P1D duration']],
      ['It broke a 9-month-old ceasefire.', ['9-month-old = P9M duration']],
      ['It ended a decades-long war.', ['decades-long = PXE duration']],
      ['It took two-and-a-half years.', ['two-and-a-half years = P2Y6M duration']],
      ['He died a day after the vote.', ['a day = P1D duration']],
      ['A quarter-century low.', ['quarter-century = P25Y duration']],
      ['It rained in the past few weeks.', ['the past few weeks = PXW duration']],
      ['He eats three times a day.', ['a day = P1D set']],
      ['They vote every four years.', ['every four years = P4Y set']],
      ['It fell in the mid-90s.', ['the mid-90s = 199 date']],
      ['It follows months of talks.', ['months = PXM duration']],
      ['It came in the days before the vote.', ['the days = PXD duration']],
      ['It rose over the past decade.', ['the past decade = P10Y duration']],
      ['Sales rose in the year ended March 31.', ['the year = P1Y duration', 'March 31']],
      ['They left within two weeks.', ['two weeks = P2W duration']],
      ['It may last over the next few years.', ['the next few years = PXY duration']],
    ],
  ],
  [
    'forms of Europe and South Asia',
    [
      ['It was on 3rd March, 2011.', ['3rd March, 2011 = 2011-03-03 date']],
      ['It was on the 3rd of March.', ['the 3rd of March = 2012-03-03 date']],
      ['It was on 24. March 2011.', ['24. March 2011 = 2011-03-24 date']],
      ['It was on 29.03.2011.', ['29.03.2011 = 2011-03-29 date']],
      ['It was on 29/03/11.', ['29/03/11 = 2011-03-29 date']],
      ['It was on 05/04/2011.', ['05/04/2011 = 2011-04-05 date']],
      ['Posted 03/12/2012', ['03/12/2012 = 2012-03-12 date']],
      ['Posted 03/28/12', ['03/28/12 = 2012-03-28 date']],
      ['It began at 2030 hrs.', ['2030 hrs = 2012-03-29T20:30 time']],
      ['It is open 8am-10pm.', ['8am = 2012-03-29T08:00 time', '10pm = 2012-03-29T22:00 time']],
      ['Output fell last fiscal.', ['last fiscal = 2011 date']],
      ['Growth in FY11 was low.', ['FY11 = 2011 date']],
      ['In the October-December quarter.', ['the October-December quarter = 2011-Q4 date']],
      ['In the last week of March.', ['March = 2012-03 date']],
      ['The 26/11 attacks shook it.', ['26/11 = 2008-11-26 date']],
      ['The 7/7 bombings shook it.', ['7/7 = 2005-07-07 date']],
    ],
  ],
  [
    'feasts',
    [
      ['It will open on Memorial Day.', ['Memorial Day = 2012-05-28 date']],
      ['It rained on Labor Day.', ['Labor Day = 2011-09-05 date']],
      ['It rained on Good Friday.', ['Good Friday = 2011-04-22 date']],
      ['It rained on Easter Sunday 2010.', ['Easter Sunday 2010 = 2010-04-04 date']],
      ['It rained on Easter Monday 2011.', ['Easter Monday 2011 = 2011-04-25 date']],
    ],
  ],
  [
    'references',
    [
      ['He aged over the years.', ['the years = PXY duration']],
      ['It begins as early as March.', ['March = 2012-03 date']],
      ['They will meet at the weekend.', ['the weekend = 2012-W13-WE date']],
      ['They may soon leave.', ['soon = FUTURE_REF date']],
      ['They leave as soon as possible.', ['as soon as possible = FUTURE_REF date']],
    ],
  ],
])('findDates reads %s', (_, rows) => {
  it.each(rows)('%j', (text, wanted) => {
    const found = find(text, DAY);
    expect(found).toHaveLength(wanted.length);
    found.forEach((date, index) => expect(date).toContain(wanted[index]));
  });
});

describe('findDates leaves alone', () => {
  it.each([
    'It is open 24 hours a day.',
    'One day he will return.',
    'He left as soon as it rained.',
    'On April 24 and 25 soldiers',
    'A 16-year-old boy and a 6-month-old baby.',
    'He is 16 years old.',
    'a stream that soon ran dry',
    'the Christmas season',
    'She sold her 1992 Toyota.',
    'Some 300 BC farmers and 12 AD readers',
    'Easter eggs and Easter Rising',
    'He said ’12 men’.',
    'Twenty twelve-inch guns',
    'Two thousand people came.',
    'They killed four in the town.',
    'On June 20, 11 were late.',
    'On Nov. 18, 20-year-old twins',
    'Temperatures in the mid-80s',
    'a man in his mid-80s',
    'men 20-25 years of age',
    'the Daily Record',
    'The shop has opening hours.',
    'Article 2012 of the code',
    'Call 020 7946 0958 or +92 51 2012 2013.',
    'They won 2-1 and 10-12.',
    'Flight PK 2012 and flight 1999 landed.',
    'It cost Rs 2,012 or $1.99 or £2013.',
    'See Asia Now and pages 1200-1300.',
    'The soon-to-be mother',
    'Section 1998 and page 2001',
    'UN resolution 1973 and Windows 2000',
    'They split 26/11 and 7/7.',
    'Version 1/2/3',
  ])('%j', (text) => {
    expect(
      find(text, DAY).filter((date) => !/^(?:April 24|June 20|Nov. 18) =/u.test(date)),
    ).toEqual([]);
  });
});
