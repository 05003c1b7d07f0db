import type { DateForm, Recogniser } from '../candidate';
import { CUE } from '../cues';
import { ordinalValue } from '../numbers';
import { GAP, JOIN, MONTH, YEAR, monthNumber } from '../words';
import { turnOf } from './turn';

const ORD = '(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)';
const AGO = `(?:year-(?:ago|earlier)|comparable(?:${GAP}year-(?:ago|earlier))?|corresponding)`;

/** "the third quarter", "third-quarter", "the first quarter of 1990", "Q3 2012", "last year's second quarter", "the second half of 2011". */
export const quarter: Recogniser = {
  needs: [CUE.quarter],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?:the|its)${GAP})?(?:(?<y1>${YEAR}|${AGO}|(?:last|this|next)${GAP}year['’]s)${GAP})?(?:fiscal${JOIN})?(?:(?<ord>${ORD})${JOIN}(?<what>quarter|half)|(?<q>[QH][1-4]))(?![\\p{L}\\p{N}])(?:,?${GAP}(?:of${GAP})?(?:fiscal${GAP})?(?:(?<y2>${YEAR})|(?<y3>(?:last|this|next)${GAP}year|a${GAP}year${GAP}(?:ago|earlier))))?`,
    'giu',
  ),
  read: ({ group, after }) => {
    const q = group('q');
    const half = q === '' ? group('what').toLowerCase() === 'half' : /^H/iu.test(q);
    const ord = group('ord').toLowerCase();
    const last = half ? 2 : 4;
    const number =
      q === '' ? (/^(?:final|last)$/u.test(ord) ? last : ordinalValue(ord)) : Number(q.slice(1));
    if (number < 1 || number > last) return null;
    const year = group('y1') || group('y2') || group('y3');
    // "the first half" of a match, "the second half of the film", "the final quarter" of a game.
    if (
      year === '' &&
      (half || /^(?:final|last)$/u.test(ord) || /^\s(?:of(?!\s[$£€#\d])|final)\b/u.test(after))
    )
      return null;
    // "h1" and "q2" in lower case or alone are names of other things.
    if (q !== '' && (year === '' || /^[a-z]/u.test(q))) return null;
    return { type: 'date', rule: half ? 'half year' : 'quarter', form: formOf(half, number, year) };
  },
};

function formOf(half: boolean, number: number, year: string): DateForm {
  if (/^\d{4}$/u.test(year))
    return { kind: 'fixed', value: `${year}-${half ? 'H' : 'Q'}${number}` };
  const yearOffset = /ago|earlier|comparable|corresponding/iu.test(year) ? -1 : turnOf(year);
  return half
    ? { kind: 'half', half: number, yearOffset }
    : { kind: 'quarter', quarter: number, yearOffset };
}

/** "the year-ago quarter", "the year-earlier period", "the latest period": a company's report compares them. */
export const reportPeriod: Recogniser = {
  needs: [CUE.unit | CUE.quarter],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:the${GAP})?(?:(?<ago>year-(?:ago|earlier)|same${GAP}(?=(?:quarter|period)${GAP}(?:last${GAP}year|a${GAP}year)))(?:${GAP})?(?<what>quarter|period)?|(?<latest>latest)${GAP}(?:quarter|period))(?:${GAP}(?:last${GAP}year|a${GAP}year${GAP}(?:ago|earlier)))?(?![\\p{L}\\p{N}-])`,
    'giu',
  ),
  read: ({ group }) => {
    if (group('latest') !== '')
      return {
        type: 'date',
        rule: 'latest period',
        form: { kind: 'report', unit: 'Q', yearsAgo: 0 },
      };
    // "the same period last year" is a quarter's only where one was told of.
    const unit = /^quarter$/iu.test(group('what')) ? 'Q' : 'Y';
    return { type: 'date', rule: 'year-ago period', form: { kind: 'report', unit, yearsAgo: 1 } };
  },
};

/** "the October-December quarter", "the January to March period": a quarter by its first and last month. */
export const monthQuarter: Recogniser = {
  needs: [CUE.month, CUE.quarter],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:the${GAP})?(?<m1>${MONTH})(?:[-–]|${GAP}(?:to|through)${GAP})(?<m2>${MONTH})${GAP}(?:quarter|period)(?:${GAP}of${GAP}(?<y>${YEAR}))?(?!\\p{L})`,
    'gu',
  ),
  read: ({ group }) => {
    const last = monthNumber(group('m2'));
    if (last % 3 !== 0 || last - monthNumber(group('m1')) !== 2) return null;
    const form = formOf(false, last / 3, group('y'));
    return { type: 'date', rule: 'quarter', form };
  },
};
