import type { DateForm, DayPart } from '../candidate';
import { formatDay, isDay } from '../calendar';
import { DAY_NUMBER, GAP, JOIN, MONTH, WEEKDAY, WEEKDAY_NAME, YEAR } from '../words';
import { monthNumber, weekdayNumber } from '../words';
import { DAY_PART, dayPartOf } from './turn';

const FREE_DAY = DAY_NUMBER.replace('(?![\\d\\p{L}])', '');
const LEAD = `(?:(?<wd>${WEEKDAY}),?${GAP})?`;

/** The day that a clock time stands with, for the flags `gu`: "Tuesday night", "Monday, July 6, 2015", "3 March 2012", "yesterday". */
export const CLOCK_DAY = `(?:${LEAD}(?:(?<m>${MONTH})${GAP}(?<d>${DAY_NUMBER})|(?<d2>${FREE_DAY})${GAP}(?<m2>${MONTH})(?!\\p{L}))(?:,?${GAP}(?<y>${YEAR}))?|(?<w>${WEEKDAY_NAME})(?:${JOIN}(?<part>${DAY_PART})(?!\\p{L}))?|(?<rel>yesterday|today|tomorrow)(?:${GAP}(?<part2>${DAY_PART})(?!\\p{L}))?|(?<tonight>tonight)|(?:this|last)${GAP}(?<part3>${DAY_PART})(?!\\p{L}))`;

const OFFSETS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

/** A clock time (`T08:30`) on the day that {@link CLOCK_DAY} matched, or on one that it leaves open; null for a day that no year has. `last` is whether "last" stands before the part of the day. */
export function clockOnDay(
  group: (name: string) => string,
  clock: string,
  last: boolean,
): DateForm | null {
  const part = dayPartOf(group('part') || group('part2') || group('part3') || group('tonight'));
  const time = onHalf(clock, part);
  if (group('w') !== '')
    return { kind: 'weekday', weekday: weekdayNumber(group('w')), turn: null, time, lean: null };
  const name = group('m') || group('m2');
  if (name !== '') return onMonthDay(group, name, time);
  const rel = group('rel');
  if (rel !== '') return { kind: 'day', offset: OFFSETS[rel] ?? 0, time };
  return part === '' ? { kind: 'clock', time } : { kind: 'day', offset: last ? -1 : 0, time };
}

function onMonthDay(group: (name: string) => string, name: string, time: string): DateForm | null {
  const year = group('y');
  const weekday = weekdayNumber(group('wd'));
  const day = {
    month: monthNumber(name),
    day: Number.parseInt(group('d') || group('d2'), 10),
  };
  if (!isDay({ year: year === '' ? 2000 : Number(year), ...day })) return null;
  return year === ''
    ? { kind: 'monthDay', ...day, weekday, until: null, time }
    : { kind: 'fixed', value: `${formatDay({ year: Number(year), ...day })}${time}` };
}

/** A clock time moved to the half of the day that a word beside it names: "8:30" in the evening is `T20:30`. */
export function onHalf(clock: string, part: DayPart | ''): string {
  const hour = Number(clock.slice(1, 3));
  if (part === 'TAF' || part === 'TEV' || (part === 'TNI' && hour >= 5))
    return hour < 12 ? `T${hour + 12}${clock.slice(3)}` : clock;
  // Twelve at night or in the morning is midnight.
  return hour === 12 && (part === 'TMO' || part === 'TNI') ? `T00${clock.slice(3)}` : clock;
}
