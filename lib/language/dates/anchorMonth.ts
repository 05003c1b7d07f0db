import { NEARER, isPast } from './anchorDay';
import { formatMonth, formatYear, pad } from './calendar';
import type { Anchor } from './candidate';

/** The month (`YYYY-MM`) that a month's name means, or `XXXX-MM` where no year is known. */
export function monthValue(
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
  const back = (12 - ahead) % 12;
  const past = form.month <= current ? year : year - 1;
  // What happened in a month that this year has had needs no year to be told.
  const settled = ahead === 0 || (isPast(tense) && past === year);
  const coming = !settled && back > NEARER[tense] * ahead;
  return formatMonth(coming ? past + 1 : past, form.month);
}

/** The quarter or half (of so many `months`) that a number means: the last one begun, or a coming one of this year. */
export function partOfYear(
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
  const ahead = number - current;
  // Companies expect to report quarters that are over: one of next year needs "next year".
  const coming = tense === 'future' && ahead > 0;
  const past = number <= current ? year : year - 1;
  return `${formatYear(coming ? past + 1 : past)}-${letter}${number}`;
}

const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The season (`YYYY-SU`) that a name means: the last one begun, unless the clause looks ahead. */
export function seasonValue(
  season: string,
  turn: number | null,
  { published, tense }: Anchor,
): string {
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
