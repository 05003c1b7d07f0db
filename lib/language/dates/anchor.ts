import {
  addDays,
  addMonths,
  daysBetween,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  isDay,
  isoWeek,
  pad,
  parseDay,
  weekdayOf,
} from './calendar';
import type { Day } from './calendar';
import type { CalendarUnit, DateForm, MonthDay } from './candidate';
import { holidayIn } from './forms/holiday';
import type { Tense } from './tense';

/** What values are counted from. `published` is an ISO date, perhaps coarser than a day, or null; `told` the value told of last in the text. */
export interface Anchor {
  published: string | null;
  tense: Tense;
  told: string | null;
  /** The quarter told of last as news: what "the quarter" and "a year earlier" mean in a company's report. */
  quarter: string | null;
}

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
      return weekdayValue(form, anchor.tense, day) + form.time;
    case 'monthDay':
      return monthDayValue(form, form.until, anchor.tense, day) + form.time;
    case 'holiday':
      return holidayValue(form.name, form.turn, anchor.tense, day);
    case 'month':
      return monthValue(form, anchor);
    case 'unit':
      return unitValue(form.unit, form.offset, anchor.published);
    case 'report':
      return reportValue(form.unit, form.yearsAgo, anchor);
    case 'quarter':
      return partOfYear('Q', form.quarter, 3, form.yearOffset, anchor);
    case 'half':
      return partOfYear('H', form.half, 6, form.yearOffset, anchor);
    case 'season':
      return seasonValue(form.season, form.turn, anchor);
    case 'told':
      return anchor.told === null || !fits(form.unit, anchor.told)
        ? null
        : unitValue(form.unit, form.offset, anchor.told);
  }
}

function clockOn({ told }: Anchor, day: Day | null): string {
  const known = told === null ? null : /^(?:\d{4}-\d{2}-\d{2}|XXXX-WXX-\d)/u.exec(told)?.[0];
  return known ?? (day ? formatDay(day) : 'XXXX-XX-XX');
}

function fits(unit: CalendarUnit, told: string): boolean {
  if (unit === 'D' || unit === 'W') return parseDay(told) !== null;
  return unit === 'M' ? /^\d{4}-\d{2}/u.test(told) : /^\d{4}/u.test(told);
}

function weekdayValue(
  { weekday, turn }: { weekday: number; turn: number | null },
  tense: Tense,
  day: Day | null,
): string {
  if (!day) return `XXXX-WXX-${weekday}`;
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (turn === -1) return formatDay(addDays(day, -(back || 7)));
  const ahead = (7 - back) % 7;
  if (turn === 1) return formatDay(addDays(day, ahead || 7));
  const coming = turn === 0 ? tense !== 'past' : tense === 'future';
  return formatDay(addDays(day, coming ? ahead : -back));
}

/**
 * How many times nearer the coming occurrence must be than the last to be meant, by tense.
 * Newspapers leave out the year only where the nearest fits, so the nearest wins even against
 * the tense when the other is most of a year away.
 */
const NEARER: Readonly<Record<Tense, number>> = { past: 4, unknown: 2, future: 0.35 };

/** The year in which a day of the year is meant: the nearest, leaning to the past. */
function fittingYear({ month, day }: MonthDay, tense: Tense, published: Day): number {
  const { year } = published;
  const distance = (at: number): number => daysBetween(published, { year: at, month, day });
  const past = distance(year) <= 0 ? year : year - 1;
  return -distance(past) > NEARER[tense] * distance(past + 1) ? past + 1 : past;
}

function monthDayValue(
  from: MonthDay,
  until: MonthDay | null,
  tense: Tense,
  published: Day | null,
): string {
  const partial = ({ month, day }: MonthDay): string => `XXXX-${pad(month)}-${pad(day)}`;
  if (!published) return until ? `${partial(from)}/${partial(until)}` : partial(from);
  let year = fittingYear(from, tense, published);
  // 29 February: the leap year before.
  while (!isDay({ year, ...only(from) })) year--;
  const first = formatDay({ year, ...only(from) });
  if (!until) return first;
  const lastYear = until.month < from.month ? year + 1 : year;
  return `${first}/${formatDay({ year: lastYear, ...only(until) })}`;
}

function only({ month, day }: MonthDay): MonthDay {
  return { month, day };
}

function holidayValue(
  key: string,
  turn: number | null,
  tense: Tense,
  published: Day | null,
): string | null {
  const stated = /^(.*) (\d{4})$/u.exec(key);
  const name = stated?.[1] ?? key;
  const about = holidayIn(name, published?.year ?? 2000);
  if (!about) return null;
  if (!published && !stated)
    return name.startsWith('Thanksgiving')
      ? 'XXXX-11'
      : `XXXX-${pad(about.month)}-${pad(about.day)}`;
  const direction = turn === -1 ? 'past' : turn === 1 ? 'future' : tense;
  const year = stated
    ? Number(stated[2])
    : published
      ? fittingYear(about, direction, published)
      : 0;
  const exact = holidayIn(name, year);
  return exact && formatDay({ year, ...exact });
}

function monthValue(
  form: { month: number; turn: number | null; yearOffset: number | null },
  { published, tense }: Anchor,
): string {
  const now = /^(\d{4})(?:-(\d{2}))?/u.exec(published ?? '');
  if (!now) return `XXXX-${pad(form.month)}`;
  const year = Number(now[1]);
  if (form.yearOffset !== null) return formatMonth(year + form.yearOffset, form.month);
  if (form.turn === 0) return formatMonth(year, form.month);
  if (now[2] === undefined) return `XXXX-${pad(form.month)}`;
  const current = Number(now[2]);
  if (form.turn === -1) return formatMonth(form.month < current ? year : year - 1, form.month);
  if (form.turn === 1) return formatMonth(form.month > current ? year : year + 1, form.month);
  const ahead = (form.month - current + 12) % 12;
  // A month counts as coming where it is near enough for what the tense says.
  const coming = ahead > 0 && ahead <= MONTHS_AHEAD[tense];
  const past = form.month <= current ? year : year - 1;
  return formatMonth(coming ? past + 1 : past, form.month);
}

/** How many months ahead a bare month may be meant, by tense: the nearest fits, as with days. */
const MONTHS_AHEAD: Readonly<Record<Tense, number>> = { past: 0, unknown: 2, future: 8 };

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

function partOfYear(
  letter: 'Q' | 'H',
  number: number,
  months: number,
  yearOffset: number | null,
  { published, tense }: Anchor,
): string {
  const now = /^(\d{4})(?:-(\d{2}))?/u.exec(published ?? '');
  const year = Number(now?.[1]);
  if (now && yearOffset !== null) return `${formatYear(year + yearOffset)}-${letter}${number}`;
  if (!now || now[2] === undefined) return `XXXX-${letter}${number}`;
  const current = Math.ceil(Number(now[2]) / months);
  const count = 12 / months;
  const ahead = (number - current + count) % count;
  // Companies expect to report quarters that are over: only a near one is meant as coming.
  const coming = ahead > 0 && ahead <= (tense === 'future' ? count / 2 : count / 4);
  const past = number <= current ? year : year - 1;
  return `${formatYear(coming ? past + 1 : past)}-${letter}${number}`;
}

const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function seasonValue(season: string, turn: number | null, { published, tense }: Anchor): string {
  const now = /^(\d{4})-(\d{2})/u.exec(published ?? '');
  if (!now) return `XXXX-${season}`;
  const year = Number(now[1]);
  const month = Number(now[2]);
  const start = SEASON_START[season] ?? 1;
  if (turn === 0) return `${year}-${season}`;
  const ended = month > start + 2;
  if (turn === -1) return `${formatYear(ended ? year : year - 1)}-${season}`;
  if (turn === 1) return `${formatYear(month < start ? year : year + 1)}-${season}`;
  const ahead = month < start && tense !== 'future' ? year - 1 : year;
  return `${formatYear(ended && tense === 'future' ? year + 1 : ahead)}-${season}`;
}
