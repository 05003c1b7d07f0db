import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { formatDay, isDay } from '../calendar';
import { DAY_NUMBER, GAP, MAYBE_GAP, MONTH, YEAR, monthNumber } from '../words';

const FREE_DAY = DAY_NUMBER.replace('(?![\\d\\p{L}])', '');
const COMMA = `,${MAYBE_GAP}`;
const AND = `,?${GAP}(?:and|or|&)${GAP}`;
/** What stands after a day that is not the last of its list: "On Oct. 17, 8-year-old twins" is no list. */
const MORE = `(?:${COMMA}(?:the${GAP})?${FREE_DAY}){0,4}${AND}(?:the${GAP})?${FREE_DAY}(?!-?\\p{L}|\\d)`;
/** "April 24 and 25 soldiers" counts soldiers: what follows the number decides. */
const RIGHT = `(?![\\d%]|[.,:/]\\d|-?\\p{L}|${GAP}(?:\\p{Ll}+s|people|men|women|children|were|was|more|others?)\\b)`;

/** The later days of "April 24 and 25" and "Nov. 3, 4 and 5, 2012": the month stands before the first. */
export const laterDay: Recogniser = {
  needs: [CUE.month, CUE.digit],
  pattern: new RegExp(
    `(?<=(?<![\\p{L}\\p{N}])(?<m>${MONTH})${GAP}${DAY_NUMBER}(?:${COMMA}${DAY_NUMBER}){0,4}(?:${AND}|${COMMA}(?=${FREE_DAY}${MORE})))(?<d>${DAY_NUMBER})${RIGHT}(?:(?=(?:${COMMA}${DAY_NUMBER}){0,4}${AND}${DAY_NUMBER}(?:,${MAYBE_GAP}|${GAP})(?<y2>${YEAR}))|(?:,${MAYBE_GAP}|${GAP})(?<y>${YEAR})|)`,
    'gu',
  ),
  read: ({ group }) => readDay(group, group('y') || group('y2')),
};

/** The first days of "24 and 25 April" and "the 3rd, 4th and 5th of November 2012": the month follows the last. */
export const earlierDay: Recogniser = {
  needs: [CUE.month, CUE.digit],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.,:/$£€#-])(?:the${GAP})?(?<d>${FREE_DAY})(?=(?:${COMMA}(?:the${GAP})?${FREE_DAY}){0,4}${AND}(?:the${GAP})?${FREE_DAY}(?:[-–—]${FREE_DAY})?${GAP}(?:of${GAP})?(?<m>${MONTH})(?!\\p{L})(?:,?${GAP}(?<y>${YEAR}))?)`,
    'gu',
  ),
  read: ({ group }) => readDay(group, group('y')),
};

function readDay(group: (name: string) => string, year: string): ReturnType<Recogniser['read']> {
  const day = { month: monthNumber(group('m')), day: Number.parseInt(group('d'), 10) };
  if (!isDay({ year: year === '' ? 2000 : Number(year), ...day })) return null;
  const rule = 'listed day';
  if (year === '')
    return {
      type: 'date',
      rule,
      form: { kind: 'monthDay', ...day, weekday: 0, until: null, time: '' },
    };
  const value = formatDay({ year: Number(year), ...day });
  return { type: 'date', rule, form: { kind: 'fixed', value } };
}
