import type { CalendarUnit, Reading, Recogniser } from '../candidate';
import { CUE } from '../cues';
import { GAP, MONTH_NAME, monthNumber } from '../words';
import { DAY_PART, dayPartOf } from './turn';

const UNITS: Readonly<Record<string, CalendarUnit>> = {
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
};
const UNIT = `(?:day|week|weekend|month|quarter|year|decade|${DAY_PART})`;

/** "that day", "the same year", "the following week", "the previous month", "that night", "the next morning", "the day before". */
export const toldUnit: Recogniser = {
  needs: [CUE.unit | CUE.part, CUE.told],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?<same>that(?:${GAP}same)?|(?:the|this)${GAP}same|(?:the|that)${GAP}very)|the${GAP}(?<next>following|next|ensuing)|the${GAP}(?<last>previous|preceding))${GAP}(?<unit>${UNIT})(?![\\p{L}\\p{N}-])|(?<![\\p{L}\\p{N}-])the${GAP}(?<unit2>day|week|month|year|night)${GAP}(?<way>before|after)(?=[.,;)"”]|$|${GAP}(?:and|but)\\b)`,
    'giu',
  ),
  read: ({ group, after }) => {
    const next = group('next').toLowerCase();
    if (next === 'next' && /^\s(?:or|few|several)\b/u.test(after)) return null;
    const way = group('way').toLowerCase();
    const word = (group('unit') || group('unit2')).toLowerCase();
    const unit = UNITS[word] ?? 'D';
    if (way !== '') return toldForm(unit, way === 'before' ? -1 : 1, dayPartOf(word));
    const offset = group('same') === '' ? (next === '' ? -1 : 1) : 0;
    const orNow = next === 'next' && unit !== 'D';
    return toldForm(unit, offset, dayPartOf(word), orNow);
  },
};

/** "in the morning", "later in the evening": the part of a day that the text tells of, or of today. */
export const toldPart: Recogniser = {
  needs: [CUE.part],
  pattern: new RegExp(
    `(?<=\\bin${GAP})the${GAP}(?:(?:early|late|mid)[- ])?(?<part>morning|afternoon|evening)(?![\\p{L}\\p{N}-]|${GAP}(?:of|hours|after|before|when|news|session|papers|sun|sky|air|light)\\b)`,
    'giu',
  ),
  read: ({ group }) => toldForm('D', 0, dayPartOf(group('part')), true),
};

/** "that July": in the year told of last. */
export const toldMonth: Recogniser = {
  needs: [CUE.month, CUE.told],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:[Tt]hat|(?:[Tt]he|that)${GAP}(?:same|following))${GAP}(?<m>${MONTH_NAME})(?![\\p{L}\\p{N}]|${GAP}\\d)`,
    'gu',
  ),
  read: ({ group }) => {
    const form = { kind: 'toldMonth', month: monthNumber(group('m')) } as const;
    return { type: 'date', rule: 'from the date before', form };
  },
};

/** A reading counted from the date told of last; see `told` in {@link DateForm}. */
export function toldForm(
  unit: CalendarUnit,
  offset: number,
  time = '',
  orNow = false,
): NonNullable<Reading> {
  return {
    type: time === '' ? 'date' : 'time',
    rule: 'from the date before',
    form: { kind: 'told', unit, offset, time, orNow },
  };
}
