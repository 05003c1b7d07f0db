import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cuedLines } from '../../../lib/language/dates/cuedLines';
import { CUE } from '../../../lib/language/dates/cues';
import { FEASTS } from '../../../lib/language/dates/forms/feasts';
import { fullDatesIn } from '../../../lib/language/dates/fullDate';
import { recognise } from '../../../lib/language/dates/recognise';
import { RECOGNISERS } from '../../../lib/language/dates/recognisers';

const WORDS = (
  'a an the of in on at to by for since until from and or this last next past coming every each that same ' +
  'following previous before after ago earlier later hence now soon recently lately current currently ' +
  'January march Apr. May Sept. NOVEMBER Monday tuesday Fridays Sat. today yesterday tonight overnight ' +
  "morning night evening day days week weeks weekend month months quarter year years year's decade century " +
  'hours minutes seconds fiscal spring summer fall winter noon midnight GMT a.m. pm p.m. AM ' +
  "o'clock nineteen twenty ninety-one thousand two three five couple few half first third twentieth 19th 3rd " +
  "1 3 11 24 12 1990s '90s nineties '98 FY18 FY2012 2012 1989 1730 476 BC AD C.E. 9/11 7/7 03/04/2012 2018-03-03 " +
  '29.03.2012 5:30 10.30 Q3 H1 year-ago third-quarter mid-1996 year-end ended ending Christmas Easter New Eve ' +
  'London attack UpdatedMarch period daily hourly term future moment said people , . - – ( )'
).split(' ');

const texts = fc
  .array(
    fc.tuple(
      fc.constantFrom(...WORDS, ...FEASTS.map((name) => name.replaceAll(/\b[a-z]/gu, upper))),
      fc.constantFrom(' ', ' ', ' ', ' ', '-', '', '\u00a0', '\n'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.flat().join(''));

function upper(letter: string): string {
  return letter.toUpperCase();
}

/** The same lines as if each had every cue. */
function withAllCues(text: string): ReturnType<typeof cuedLines> {
  let start = 0;
  return text.split(/(?<=[\n\r])/u).map((line) => {
    const from = start;
    start += line.length;
    return { start: from, end: start, cues: -1 };
  });
}

describe('cuedLines', () => {
  it.each([
    ['', []],
    ['He left.', []],
    ['They met on Friday.', [CUE.weekday]],
    ['UpdatedMarch 3', [CUE.month | CUE.digit]],
    ['the 1990s', [CUE.digit | CUE.year | CUE.decade]],
    ['He left.\nIn MAY.\nShe left.\n', [CUE.month]],
  ])('finds in %j the kinds that lines have', (text, kinds) => {
    expect(cuedLines(text).map(({ cues }) => cues)).toEqual(kinds);
  });

  it('cuts a text at its line breaks', () => {
    const text = 'On Monday.\nNothing.\nNot today.';
    expect(cuedLines(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'On Monday.\n',
      'Not today.',
    ]);
  });

  it('hides no date from any form', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fullDatesIn(text, cuedLines(text))).toEqual(fullDatesIn(text, withAllCues(text)));
        for (const form of RECOGNISERS)
          expect(recognise(text, cuedLines(text), form)).toEqual(
            recognise(text, withAllCues(text), form),
          );
      }),
      { numRuns: 500 },
    );
  });
});
