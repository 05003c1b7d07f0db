import { parse, type ParsedComponents } from 'chrono-node';
import type { Span } from '../../../model/span';

/** A date as the scorer of dates takes it; `type` in capitals, as TIMEX3 has it. */
export interface FoundDate extends Span {
  value: string;
  type: string;
}

const two = (value: number | null): string => String(value ?? 0).padStart(2, '0');

/**
 * The finest TIMEX3 value that what chrono-node is certain of justifies: a day where it is certain
 * of the day or the weekday, else a month, else a year; with the time where it is certain of the
 * hour. Where it is certain of nothing ("this week"), the day that it implies. A weekday that is
 * counted from nowhere stays one.
 */
function valueOf(components: ParsedComponents, anchored: boolean): string {
  if (!anchored && components.isCertain('weekday') && !components.isCertain('day'))
    return `XXXX-WXX-${components.get('weekday') || 7}`;
  const year = String(components.get('year')).padStart(4, '0');
  const month = `${year}-${two(components.get('month'))}`;
  const day = `${month}-${two(components.get('day'))}`;
  if (components.isCertain('hour'))
    return `${day}T${two(components.get('hour'))}:${two(components.get('minute'))}`;
  if (components.isCertain('day') || components.isCertain('weekday')) return day;
  if (components.isCertain('month')) return month;
  return components.isCertain('year') ? year : day;
}

/**
 * What chrono-node finds in a text, as TIMEX3. Relative dates count from noon of `published`
 * (`YYYY-MM-DD`; some day of 1970 where it is null). A range has the value of its start, because the sets
 * mark its ends by themselves.
 */
export function chronoDates(text: string, published: string | null): FoundDate[] {
  const [year = 1970, month = 1, day = 1] = (published ?? '')
    .split('-')
    .filter(Boolean)
    .map(Number);
  return parse(text, new Date(year, month - 1, day, 12)).map(({ index, text: words, start }) => ({
    start: index,
    end: index + words.length,
    value: valueOf(start, published !== null),
    type: start.isCertain('hour') ? 'TIME' : 'DATE',
  }));
}
