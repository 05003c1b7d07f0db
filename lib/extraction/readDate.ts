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
  // Seconds or milliseconds since 1970.
  if (/^1\d{9}(?:\d{3})?$/.test(raw.trim())) {
    const milliseconds = raw.trim().length === 10 ? Number(raw.trim()) * 1000 : Number(raw.trim());
    return { value: new Date(milliseconds).toISOString(), precision: 'time', source };
  }
  const text = raw
    .trim()
    .replace(
      /^(\d{4})[./](\d{1,2})[./](\d{1,2})/,
      (_, y: string, m: string, d: string) => `${y}-${pad(m)}-${pad(d)}`,
    )
    .replace(/^(\d{4})(\d{2})(\d{2})(?=$|T|\d{4,6}$)/, '$1-$2-$3')
    .replace(
      /^(\d{4})-(\d{1,2})-(\d{1,2})(?=\D|$)/,
      (_, y: string, m: string, d: string) => `${y}-${pad(m)}-${pad(d)}`,
    );
  const iso = ISO.exec(text);
  if (iso) return fromIso(iso, source);
  return readDatePhrase(text, source);
}

/**
 * The first full date inside a phrase such as "Posted on Monday, 8 March 2018 at 10:00" or "Stand:
 * 3. März 2021", or null. Months are read in the larger languages written in Latin script.
 */
export function readDatePhrase(text: string, source: string): PublicationDate | null {
  const found = findFullDates(inEnglish(text)).find((date) => plausible(date.value));
  return found ? { value: found.value, precision: found.precision, source } : null;
}

/** The first 300 characters with months in English, and what pages glue to dates set apart: "ExpressMay 3, 20236:46". */
export function inEnglish(text: string): string {
  return text
    .slice(0, 300)
    .replace(/(?<![\d.])([0-3]?\d\.[01]?\d\.)([0-3]\d)(?![\d.]|,\d)/g, '$120$2')
    .replace(/(\d{1,2})\.\s?(?=\p{L})/gu, '$1 ')
    .replace(/(?<=\b\d{1,2})\.\s(?=\d{1,2}\.\s?\d{4})/g, '.')
    .replace(/(?<=\b\d{1,2}\.\d{1,2}\.)\s(?=\d{4})/g, '')
    .replace(/(\d{1,2})\s+de\s+(\p{L}+)\s+del?\s+(\d{4})/giu, '$1 $2 $3')
    .replace(/((?:19|20)\d{2})(?=\d{1,2}(?::\d{2}|\s+\p{L}))/gu, '$1 ')
    .replace(
      /(\d{4})年(\d{1,2})月(\d{1,2})日/g,
      (_, y: string, m: string, d: string) => ` ${y}-${pad(m)}-${pad(d)} `,
    )
    .replace(
      /(?<=\p{L}{2})(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.? \d{1,2},? \d{4})/gu,
      ' ',
    )
    .replace(/\p{L}{3,}/gu, (word) => MONTHS.get(word.toLowerCase()) ?? word);
}

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
/** Month names of other languages, each list from January on; names equal to the English ones left out by the map itself. */
const MONTHS = new Map(
  [
    'januar februar märz april mai juni juli august september oktober november dezember',
    'jänner feber mrz apr mai jun jul aug sept okt nov dez',
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    'januari februari maart april mei juni juli augustus september oktober november december',
    'januar februar marts april maj juni juli august september oktober november december',
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  ].flatMap((names) =>
    names.split(' ').map((name, month): [string, string] => [name, ENGLISH_MONTHS[month] ?? '']),
  ),
);

/** Whether a word is a month's name or its usual short form, in English or a language of {@link MONTHS}. */
export function isMonthWord(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    MONTHS.has(lower) || ENGLISH_MONTHS.some((month) => isShortFor(lower, month.toLowerCase()))
  );
}

function isShortFor(word: string, month: string): boolean {
  return word === month || word === month.slice(0, 3) || (word === 'sept' && month === 'september');
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
