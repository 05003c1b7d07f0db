import { describe, expect, it } from 'vitest';
import { findDates } from '../../../lib/language/dates/findDates';
import { boundPublication } from '../../../lib/language/dates/publishedBounds';
import { splitSentences } from '../../../lib/language/sentences';

describe('boundPublication', () => {
  it.each<[string, string, { after: string | null; before: string | null } | null]>([
    ['It was signed on July 3, 2012, he said.', '', { after: '2012-07-03', before: null }],
    [
      'It began on May 1, 2011. It was signed on July 3, 2012. On June 2, 2012 it rained.',
      '',
      { after: '2012-07-03', before: null },
    ],
    [
      'It was signed on July 3, 2012. The law will take effect on January 1, 2013.',
      'Ann Aug 20, 2012 - 1:29AM\nBob Aug 18, 2012 - 4:00PM',
      { after: '2012-07-03', before: '2012-08-18' },
    ],
    ['The offer stands until July 3, 2012.', '', null],
    ['A vote is scheduled for July 3, 2012.', '', null],
    ['They must leave by July 3, 2012.', '', null],
    ['It struck on Thursday.', 'Ann, March 3, 2018', { after: null, before: '2018-03-03' }],
    // A day after the first comment cannot have passed.
    ['It opened on May 5, 2018.', 'Ann, March 3, 2018', { after: null, before: '2018-03-03' }],
    ['It was cold in March 2010.', 'nice', null],
    ['', '', null],
  ])('of %j with comments %j', (text, comments, wanted) => {
    const sentences = splitSentences(text);
    expect(boundPublication(text, sentences, findDates(text, sentences, null), comments)).toEqual(
      wanted,
    );
  });
});
