import type { PublicationDate } from '../model/article';
import { findFullDates } from '../language/dates/fullDate';

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?)?)?/i;

/** News older than the first web pages is a scan with a date of its own; later than this is a typing error. */
const EARLIEST_YEAR = 1600;
const LATEST_YEAR = 2100;

/**
 * The date that a metadata value states, in any of the forms found in the wild (ISO 8601, `20180308`,
 * `2018/03/08 10:00`, RFC 2822, "8 March 2018"), or null. The day is the one that the page states, in
 * its own time zone; a time of exactly midnight stands for an unknown time.
 */
export function readDate(raw: string, source: string): PublicationDate | null {
  const text = raw
    .trim()
    .replace(
      /^(\d{4})[./](\d{1,2})[./](\d{1,2})/,
      (_, y: string, m: string, d: string) => `${y}-${pad(m)}-${pad(d)}`,
    )
    .replace(/^(\d{4})(\d{2})(\d{2})(?=$|T)/, '$1-$2-$3')
    .replace(
      /^(\d{4})-(\d{1,2})-(\d{1,2})(?=\D|$)/,
      (_, y: string, m: string, d: string) => `${y}-${pad(m)}-${pad(d)}`,
    );
  const iso = ISO.exec(text);
  if (iso) return fromIso(iso, source);
  if (/^\d{10}(\d{3})?$/.test(text)) {
    const milliseconds = text.length === 10 ? Number(text) * 1000 : Number(text);
    return { value: new Date(milliseconds).toISOString(), precision: 'time', source };
  }
  return readDatePhrase(text, source);
}

/** The first full date inside a phrase such as "Posted on Monday, 8 March 2018 at 10:00", or null. */
export function readDatePhrase(text: string, source: string): PublicationDate | null {
  const found = findFullDates(text.slice(0, 300)).find((date) => plausible(date.value));
  return found ? { value: found.value, precision: found.precision, source } : null;
}

function fromIso(match: RegExpExecArray, source: string): PublicationDate | null {
  const [, year = '', month, day, time, zone = ''] = match;
  if (!plausible(year) || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return null;
  if (month === undefined) return { value: year, precision: 'year', source };
  if (day === undefined) return { value: `${year}-${month}`, precision: 'month', source };
  const date = `${year}-${month}-${day}`;
  if (time === undefined || /^0?0:00(:00([.,]0+)?)?$/.test(time))
    return { value: date, precision: 'day', source };
  const clock = time.length < 5 || time[1] === ':' ? `0${time}` : time;
  const offset = /utc|gmt/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return { value: `${date}T${clock.replace(',', '.')}${offset}`, precision: 'time', source };
}

function plausible(value: string): boolean {
  const year = Number(value.slice(0, 4));
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

function pad(part: string): string {
  return part.padStart(2, '0');
}
