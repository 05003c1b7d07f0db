import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { ONES, TENS } from '../numbers';
import { GAP, JOIN } from '../words';

const ONE_TO_NINE = `(?:${ONES.slice(1, 10).join('|')})`;
const TEENS = `(?:${ONES.slice(10).join('|')})`;
const TWO_DIGITS = `(?:(?:${TENS.join('|')})(?:${JOIN}${ONE_TO_NINE})?|${TEENS}|(?:oh|o)${JOIN}${ONE_TO_NINE}|hundred)`;

/**
 * Years in words, as broadcasters write and quotations spell them: "nineteen ninety-one",
 * "twenty thirteen", "two thousand and five". Thousands count other things as well, so they need
 * "in", "since" or "the year" before them.
 */
export const spelledYear: Recogniser = {
  needs: [CUE.spelled],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:the${GAP}year${GAP})?(?:(?<first>sixteen|seventeen|eighteen|nineteen|twenty)${JOIN}(?<rest>${TWO_DIGITS})|(?<lead>(?<=\\b(?:in|since|by|of|until|from|before|after|the${GAP}year)${GAP}))two${GAP}thousand(?:${GAP}(?:and${GAP})?(?<low>${TEENS}|${ONE_TO_NINE}))?)(?![\\p{L}\\p{N}-]|${GAP}(?:percent|per${GAP}cent|million|billion|thousand|hundred|and)\\b)`,
    'giu',
  ),
  read: ({ group, before, after, matched }) => {
    const first = group('first').toLowerCase();
    // "of two thousand soldiers": a number of things, not of a year.
    const counts = /^\s(?!has\b|was\b|is\b|census\b)\p{Ll}{2,}s\b/u.test(after);
    if (counts && !/^the\syear/iu.test(matched)) return null;
    if (first === '') {
      const year = 2000 + Math.max(0, ONES.indexOf(group('low').toLowerCase()));
      return fixed(year);
    }
    // "twenty-five" and "twenty five" are numbers; so is "nineteen hundred" without a preposition.
    const rest = twoDigits(group('rest'));
    if (first === 'twenty' && (rest < 10 || !/\b(?:in|since|by|of|until)\s$/iu.test(before)))
      return null;
    return fixed((first === 'twenty' ? 20 : ONES.indexOf(first)) * 100 + rest);
  },
};

function fixed(year: number): ReturnType<Recogniser['read']> {
  return { type: 'date', rule: 'year in words', form: { kind: 'fixed', value: String(year) } };
}

function twoDigits(words: string): number {
  if (/^hundred$/iu.test(words)) return 0;
  const [first = '', second = ''] = words.toLowerCase().split(/[- \u00a0]/u);
  const one = Math.max(0, ONES.indexOf(second));
  const ten = TENS.indexOf(first);
  return ten >= 0 ? (ten + 2) * 10 + one : Math.max(one, ONES.indexOf(first));
}
