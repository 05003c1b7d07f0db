import type { Span } from '../../model/span';
import { formatDay, formatMonth, isDay } from './calendar';
import type { CuedLine } from './cuedLines';
import { cuedLines, linesWith } from './cuedLines';
import { CUE } from './cues';
import {
  CLOCK,
  DAY_NUMBER,
  GAP,
  MAYBE_GAP,
  MONTH,
  MONTH_ANY,
  WEEKDAY,
  YEAR,
  ZONE,
  clockValue,
  fullYear,
  monthNumber,
} from './words';

/**
 * A calendar date that needs nothing else to be understood. `value` is ISO 8601, no finer than
 * `precision`; with `time` it has hours and minutes, and an offset only where the text writes one
 * in digits. Bare years are not told from other numbers, so `year` never comes from here.
 */
export interface FullDate extends Span {
  value: string;
  precision: 'day' | 'time' | 'month' | 'year';
  text: string;
}

/**
 * All complete calendar dates of a text in order, without overlap: "January 12, 2012 - 1:29AM",
 * "Thursday 29 March 2012", "3rd March, 2018", "March 2018", "29.03.2012", "2018-03-03T10:15Z".
 * Day and month in digits with slashes or hyphens count only where just one order is possible.
 * Words glued to either side ("UpdatedMarch 3, 2018") do not hide a date.
 */
export function findFullDates(text: string): FullDate[] {
  return fullDatesIn(text, cuedLines(text));
}

/** The same, where the lines that have cues are known. */
export function fullDatesIn(text: string, lines: readonly CuedLine[]): FullDate[] {
  const found: FullDate[] = [];
  for (const line of linesWith(lines, NEEDS)) {
    const upToEnd = text.slice(0, line.end);
    FULL.lastIndex = line.start;
    for (let hit = FULL.exec(upToEnd); hit; hit = FULL.exec(upToEnd)) {
      const date = read(hit.groups ?? {});
      const end = hit.index + hit[0].length;
      if (date) found.push({ start: hit.index, end, ...date, text: hit[0] });
      // A failed reading ("30/02/2012") must not hide one that begins inside it.
      else FULL.lastIndex = hit.index + 1;
    }
  }
  return found;
}

/** A month's name or figures joined by marks, and a year, which figures may shorten. */
const NEEDS = [CUE.month | CUE.joined, CUE.year | CUE.joined];

/** No letter before, unless a small one is glued to a capital: "IqbalUpdated", "byMarch". */
const LEFT = '(?:(?<![\\p{L}\\p{N}])|(?<=\\p{Ll})(?=[A-Z]))';
const LEFT_NUMBER = '(?<![\\d.,/:$£€₹-])';
const CLOCK_AFTER = `(?:(?:,|${GAP}[-–—|]|${GAP}at)?${GAP}|T)(?<clock>${CLOCK})(?:${GAP}${ZONE})?`;
const weekday = `(?:${WEEKDAY},?${GAP})?`;
const named = [
  `(?<m1>${MONTH_ANY})${GAP}(?<d1>${DAY_NUMBER})(?:,${MAYBE_GAP}|${GAP})(?<y1>${YEAR})`,
  `(?:the${GAP})?(?<d2>${DAY_NUMBER.replace('(?![\\d\\p{L}])', '')})(?:\\.|${GAP}of)?(?:${GAP}|-)(?<m2>${MONTH_ANY})(?:,?${GAP}|-)(?<y2>${YEAR})`,
];
const digits = [
  `(?<y3>${YEAR})(?<s3>[-/])(?<m3>0[1-9]|1[0-2])\\k<s3>(?<d3>0[1-9]|[12]\\d|3[01])(?!\\d|[-/]\\d)(?:T(?<t3>[0-2]\\d:[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?))?`,
  `(?<d4>\\d{1,2})(?<s4>[./-])(?<m4>\\d{1,2})\\k<s4>(?<y4>${YEAR})(?![./-]?\\d)`,
  `(?<d6>\\d{1,2})/(?<m6>\\d{1,2})/(?<y6>\\d{2})(?![./-]?\\d|\\p{L})`,
];
const monthOnly = `(?<m5>${MONTH})(?:,?${GAP}(?:of${GAP})?)(?<y5>${YEAR})`;

const FULL = new RegExp(
  `(?:${LEFT}${weekday}(?:${named.join('|')})|(?:${LEFT}${WEEKDAY},?${GAP})?${LEFT_NUMBER}(?:${digits.join('|')}))(?:${CLOCK_AFTER})?|${LEFT}${monthOnly}`,
  'gu',
);

type Reading = Pick<FullDate, 'value' | 'precision'>;

function read(part: Record<string, string | undefined>): Reading | null {
  const year = Number(
    part['y1'] ??
      part['y2'] ??
      part['y3'] ??
      part['y4'] ??
      part['y5'] ??
      fullYear(part['y6'] ?? ''),
  );
  if (part['m5'] !== undefined)
    return { value: formatMonth(year, monthNumber(part['m5'])), precision: 'month' };
  const name = part['m1'] ?? part['m2'];
  let month =
    name === undefined ? Number(part['m3'] ?? part['m4'] ?? part['m6']) : monthNumber(name);
  let day = Number.parseInt(
    part['d1'] ?? part['d2'] ?? part['d3'] ?? part['d4'] ?? part['d6'] ?? '',
    10,
  );
  if (part['m6'] !== undefined || (part['s4'] !== undefined && part['s4'] !== '.')) {
    // "12/01/2012" is January or December, depending on the country: left alone.
    if (month <= 12 && day <= 12 && month !== day) return null;
    if (month > 12) [month, day] = [day, month];
  }
  if (!isDay({ year, month, day })) return null;
  const value = formatDay({ year, month, day });
  const clock = part['t3'] === undefined ? clockValue(part['clock'] ?? '') : `T${part['t3']}`;
  return clock === null
    ? { value, precision: 'day' }
    : { value: `${value}${clock}`, precision: 'time' };
}
