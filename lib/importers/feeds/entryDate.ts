import { readDate } from '../../extraction/readDate';
import type { PublicationDate } from '../../model/article';

/** RFC 822 as feeds write it: day of the week, seconds and zone may be missing, months may be long. */
const RFC_822 =
  /^(?:\p{L}{2,12}\.?,?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([AP]M)?\s*([A-Z]{1,5}|[+-]\d{1,2}:?\d{2})?)?/iu;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones that RFC 822 names, and the European ones that feeds use. */
const ZONES = new Map([
  ['z', 'Z'],
  ['ut', 'Z'],
  ['utc', 'Z'],
  ['gmt', 'Z'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['bst', '+01:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['ist', '+05:30'],
  ['jst', '+09:00'],
  ['aest', '+10:00'],
  ['aedt', '+11:00'],
]);

/**
 * The date of an entry (RFC 822 with its many misspellings, or ISO 8601), or null. The day is the one
 * that the feed states, in its own time zone; a time of exactly midnight stands for an unknown time.
 */
export function entryDate(raw: string | null, source: string): PublicationDate | null {
  if (raw === null) return null;
  const text = raw.trim().slice(0, 100);
  const found = RFC_822.exec(text);
  if (found === null) return readDate(text, source);
  const [, day = '', word = '', written = '', hour, minute = '', second = '00', half, zone] = found;
  const month = MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return readDate(text, source);
  const year = written.length === 4 ? written : `${Number(written) < 70 ? 20 : 19}${written}`;
  const date = `${year}-${pad(month)}-${pad(Number(day))}`;
  if (Number(day) < 1 || Number(day) > 31 || Number(year) < 1600) return null;
  const hours = clockHour(hour, half);
  if (hours === null || Number(minute) > 59 || (hours === 0 && minute === '00' && second === '00'))
    return { value: date, precision: 'day', source };
  return {
    value: `${date}T${pad(hours)}:${minute}:${second}${offset(zone)}`,
    precision: 'time',
    source,
  };
}

function clockHour(hour: string | undefined, half: string | undefined): number | null {
  if (hour === undefined || Number(hour) > 23) return null;
  if (half === undefined || Number(hour) > 12) return Number(hour);
  return (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  const named = ZONES.get(zone.toLowerCase());
  if (named !== undefined) return named;
  const found = /^([+-])(\d{1,2}):?(\d{2})$/.exec(zone);
  return found === null ? '' : `${found[1] ?? ''}${pad(Number(found[2]))}:${found[3] ?? ''}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
