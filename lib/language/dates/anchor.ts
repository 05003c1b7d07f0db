import {
  eitherDayValue,
  holidayValue,
  isPast,
  monthDayValue,
  weekOfValue,
  weekdayValue,
} from './anchorDay';
import { monthValue, partOfYear, seasonValue } from './anchorMonth';
import {
  addDays,
  addMonths,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  isoWeek,
  parseDay,
  weekdayOf,
} from './calendar';
import type { Day } from './calendar';
import type { Anchor, CalendarUnit, DateForm } from './candidate';

/** The TIMEX3 value of a form, partial where the anchor does not settle it; null where nothing is left to say. */
export function anchorForm(form: DateForm, anchor: Anchor): string | null {
  const day = anchor.published === null ? null : parseDay(anchor.published);
  switch (form.kind) {
    case 'fixed':
      return form.value;
    case 'day':
      return `${day ? formatDay(addDays(day, form.offset)) : 'XXXX-XX-XX'}${form.time}`;
    case 'clock':
      return clockOn(anchor, day) + form.time;
    case 'weekday':
      return weekdayValue(form, form.lean ?? anchor.tense, day) + form.time;
    case 'monthDay':
      return monthDayValue(form, form.until, anchor.tense, day) + form.time;
    case 'weekOf':
      return weekOfValue(form, anchor.tense, day);
    case 'eitherDay':
      return eitherDayValue(form, day);
    case 'holiday':
      return holidayValue(form.name, form.turn, anchor.tense, day);
    case 'month':
      return monthValue(form, anchor);
    case 'unit':
      return unitValue(
        form.unit,
        anchor.tense === 'future' ? (form.ahead ?? form.offset) : form.offset,
        anchor.published,
      );
    case 'report':
      return reportValue(form.unit, form.yearsAgo, anchor);
    case 'quarter':
      return partOfYear('Q', form.quarter, 3, form.yearOffset, anchor);
    case 'half':
      return partOfYear('H', form.half, 6, form.yearOffset, anchor);
    case 'season':
      return seasonValue(form.season, form.turn, anchor);
    case 'toldMonth':
      return toldMonthValue(form.month, anchor.told);
    case 'told':
      break;
  }
  return toldValue(form, anchor);
}

function toldMonthValue(month: number, told: string | null): string | null {
  const year = /^\d{4}/u.exec(told ?? '');
  return year && formatMonth(Number(year[0]), month);
}

function toldValue(
  { unit, offset, time, orNow }: Extract<DateForm, { kind: 'told' }>,
  { told, published, tense, quarter }: Anchor,
): string | null {
  // "that quarter": the one reported on, whatever day was told of since.
  if (unit === 'Q' && offset === 0 && quarter !== null) return quarter;
  const known = told !== null && fits(unit, told) ? told : null;
  const from = orNow && (known === null || tense === 'future') ? published : known;
  return from === null ? null : unitValue(unit, offset, from) + time;
}

function clockOn({ told, tense }: Anchor, day: Day | null): string {
  const known = /^(?:\d{4}-\d{2}-\d{2}|XXXX-WXX-\d)/u.exec(told ?? '')?.[0];
  // What has happened did so before publication, whatever coming day was told of last.
  if (day && known !== undefined && known > formatDay(day) && isPast(tense)) return formatDay(day);
  return known ?? (day ? formatDay(day) : 'XXXX-XX-XX');
}

function fits(unit: CalendarUnit, told: string): boolean {
  if (unit === 'D' || unit === 'W') return parseDay(told) !== null;
  return unit === 'M' ? /^\d{4}-\d{2}/u.test(told) : /^\d{4}/u.test(told);
}

/** "the quarter", "a year earlier": the quarter reported on, where the text has named one. */
function reportValue(unit: 'Q' | 'Y', yearsAgo: number, anchor: Anchor): string {
  const quarter = anchor.quarter ?? (unit === 'Q' ? unitValue('Q', -1, anchor.published) : null);
  if (quarter === null) return unitValue('Y', -yearsAgo, anchor.published);
  const year = Number(quarter.slice(0, 4));
  return Number.isNaN(year) ? quarter : formatYear(year - yearsAgo) + quarter.slice(4);
}

/** Patterns of unknown parts, for what has no anchor. */
const UNKNOWN: Readonly<Record<CalendarUnit, string>> = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  Y: 'XXXX',
  E: 'XXX',
  C: 'XX',
};

function unitValue(unit: CalendarUnit, offset: number, from: string | null): string {
  const year = Number(/^\d{4}/u.exec(from ?? '')?.[0] ?? Number.NaN);
  if (Number.isNaN(year)) return UNKNOWN[unit];
  if (unit === 'Y') return formatYear(year + offset);
  if (unit === 'E') return String(Math.floor(year / 10) + offset);
  if (unit === 'C') return String(Math.floor(year / 100) + offset);
  const month = Number(/^\d{4}-(\d{2})/u.exec(from ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(month)) return UNKNOWN[unit];
  const moved = addMonths({ year, month, day: 1 }, unit === 'Q' ? offset * 3 : offset);
  if (unit === 'M') return formatMonth(moved.year, moved.month);
  if (unit === 'Q') return `${formatYear(moved.year)}-Q${Math.ceil(moved.month / 3)}`;
  const day = parseDay(from ?? '');
  if (!day) return UNKNOWN[unit];
  if (unit === 'D') return formatDay(addDays(day, offset));
  if (unit === 'W') return formatWeek(isoWeek(addDays(day, offset * 7)));
  // On a Saturday or Sunday "the weekend" and "last weekend" begin to part; news means this one.
  const shift = offset === -1 && weekdayOf(day) >= 6 ? 0 : offset;
  return `${formatWeek(isoWeek(addDays(day, shift * 7)))}-WE`;
}
