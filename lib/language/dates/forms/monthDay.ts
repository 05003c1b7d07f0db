import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { formatDay, isDay } from '../calendar';
import {
  DAY_NUMBER,
  GAP,
  MAYBE_GAP,
  MONTH,
  WEEKDAY,
  YEAR,
  monthNumber,
  weekdayNumber,
} from '../words';

const LEFT = '(?:(?<![\\p{L}\\p{N}$£€])|(?<=\\p{Ll})(?=[A-Z]))';
const DASH = `${MAYBE_GAP}[-–—]${MAYBE_GAP}`;
const TO = `(?:${DASH}|${GAP}(?:to|through)${GAP})`;
const FREE_DAY = DAY_NUMBER.replace('(?![\\d\\p{L}])', '');
/** A number that goes on, or is counted or measured, is no day of the month. */
const RIGHT = `(?![\\d%]|[.,:/]\\d|${GAP}(?:percent|per${GAP}cent|million|billion|points?)\\b)`;

/** "November 26", "Nov. 26th", "Friday, Oct. 13", "March 6-8", "March 28-April 2, 2018". */
export const monthFirst: Recogniser = {
  needs: [CUE.month, CUE.digit],
  pattern: new RegExp(
    `${LEFT}(?:(?<w>${WEEKDAY}),?${GAP})?(?<m>${MONTH})${GAP}(?:the${GAP})?(?<d>${DAY_NUMBER})${RIGHT}(?:(?:${DASH}(?<m2>${MONTH})${GAP}|${TO})(?<d2>${DAY_NUMBER})${RIGHT})?(?:(?=(?:,${MAYBE_GAP}${DAY_NUMBER}){0,4},?${GAP}(?:and|or|&)${GAP}${DAY_NUMBER}(?:,${MAYBE_GAP}|${GAP})(?<y2>${YEAR}))|(?:,${MAYBE_GAP}|${GAP})(?<y>${YEAR})|)`,
    'gu',
  ),
  read: ({ group, before, after }) => {
    // "in May 24 soldiers died": a day stands after "on" or alone, never after "in".
    if (/\bin\s$/iu.test(before) && group('d2') === '' && /^\s\p{Ll}/u.test(after)) return null;
    return readDays(group, 'month and day');
  },
};

/** "26 November", "26th of November", "6-8 March", "28 March - 2 April 2018". */
export const dayFirst: Recogniser = {
  needs: [CUE.month, CUE.digit],
  pattern: new RegExp(
    `(?<![\\d.,:/$£€#-])(?<![\\p{L}])(?:(?<w>${WEEKDAY}),?${GAP})?(?:the${GAP})?(?<d>${FREE_DAY})(?:${TO}(?<d2>${FREE_DAY}))?${GAP}(?:of${GAP})?(?<m>${MONTH})(?!\\p{L})(?:${DASH}(?<d3>${FREE_DAY})${GAP}(?<m3>${MONTH}))?(?:,?${GAP}(?<y>${YEAR}))?`,
    'gu',
  ),
  read: ({ group }) => readDays(group, 'day and month'),
};

function readDays(group: (name: string) => string, rule: string): ReturnType<Recogniser['read']> {
  const start = { month: monthNumber(group('m')), day: Number.parseInt(group('d'), 10) };
  const until = group('d3') || group('d2');
  const lastMonth = group('m3') || group('m2');
  const end =
    until === ''
      ? null
      : {
          month: lastMonth === '' ? start.month : monthNumber(lastMonth),
          day: Number.parseInt(until, 10),
        };
  // 2000 is a leap year: without a year, 29 February is possible.
  if (!isDay({ year: 2000, ...start }) || (end && !isDay({ year: 2000, ...end }))) return null;
  // "8-6 March" is no stretch of days.
  if (end && end.month === start.month && end.day <= start.day) return null;
  const written = group('y') || group('y2');
  if (written === '')
    return {
      type: 'date',
      rule,
      form: {
        kind: 'monthDay',
        ...start,
        weekday: weekdayNumber(group('w')),
        until: end,
        time: '',
      },
    };
  const last = Number(written);
  // "Dec. 30 - Jan. 2, 2012": the year is that of the end.
  const first = end && end.month < start.month ? last - 1 : last;
  if (!isDay({ year: first, ...start }) || (end && !isDay({ year: last, ...end }))) return null;
  const from = formatDay({ year: first, ...start });
  const value = end ? `${from}/${formatDay({ year: last, ...end })}` : from;
  return { type: 'date', rule: 'full date', form: { kind: 'fixed', value } };
}

/** "the week of March 6": the week in which the day falls. */
export const weekOf: Recogniser = {
  needs: [CUE.unit, CUE.month, CUE.digit],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])the${GAP}week${GAP}(?:of|beginning|starting|ending|ended)${GAP}(?:${WEEKDAY},?${GAP})?(?:(?<m>${MONTH})${GAP}(?<d>${DAY_NUMBER})${RIGHT}|(?<d2>${FREE_DAY})${GAP}(?:of${GAP})?(?<m2>${MONTH})(?!\\p{L}))(?:,?${GAP}(?<y>${YEAR}))?`,
    'gu',
  ),
  read: ({ group }) => {
    const month = monthNumber(group('m') || group('m2'));
    const day = Number.parseInt(group('d') || group('d2'), 10);
    if (!isDay({ year: 2000, month, day })) return null;
    const year = group('y') === '' ? null : Number(group('y'));
    return { type: 'date', rule: 'week of a day', form: { kind: 'weekOf', month, day, year } };
  },
};
