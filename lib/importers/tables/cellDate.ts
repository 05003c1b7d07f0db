import { readDate } from '../../extraction/readDate';
import type { PublicationDate } from '../../model/article';
import type { TableColumns } from '../../model/tableColumns';

const SOURCE = 'input';

/** Three numbers: day, month and year in an order of the reader's, maybe with a time. */
const NUMBERS =
  /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?:[,\sT]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?)?$/i;

/** Two digits of a year up to this one are of this century. */
const CENTURY_TURN = 49;

/** What spreadsheets put where nothing is known. */
const NOTHING = /^(?:-+|n\/?a|nan|none|null|undefined|unknown|unbekannt|s\.?d\.?|n\.?d\.?|0)$/i;

/** Day 0 of spreadsheets (their 1 January 1900 is day 1, and they count 29 February 1900), and the days that are read as such: 1954 to 2064. */
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30);
const SERIAL = /^[2-5]\d{4}(?:\.\d+)?$/;

/**
 * The date of a cell; null where it holds none, 'bad' where what it holds cannot be read. `order`
 * says what 3/4/2021 means; dots are always day first, as in the countries that write them.
 */
export function cellDate(
  raw: string,
  order: TableColumns['order'],
): PublicationDate | null | 'bad' {
  const text = raw.trim();
  if (text === '' || NOTHING.test(text)) return null;
  const numbers = numbersOf(text, order);
  if (numbers !== null) return numbers;
  if (SERIAL.test(text)) {
    const day = new Date(SPREADSHEET_EPOCH + Math.floor(Number(text)) * 86_400_000);
    return { value: day.toISOString().slice(0, 10), precision: 'day', source: SOURCE };
  }
  return readDate(text.slice(0, 200), SOURCE) ?? 'bad';
}

/** Whether a cell can be read with either order and means other days then; 'day' or 'month' where it shows which; null for other dates. */
export function orderShown(raw: string): TableColumns['order'] | 'either' | null {
  const found = NUMBERS.exec(raw.trim());
  if (found === null || found[2] === '.') return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (first > 12 && second <= 12) return 'day';
  if (second > 12 && first <= 12) return 'month';
  return first === second ? null : 'either';
}

function numbersOf(text: string, order: TableColumns['order']): PublicationDate | 'bad' | null {
  const found = NUMBERS.exec(text);
  if (found === null) return null;
  const [, first = '', mark, second = '', third = '', hour, minute, seconds, half] = found;
  const dayFirst = mark === '.' || order === 'day';
  const [day, month] = dayFirst ? [first, second] : [second, first];
  const year =
    third.length === 4 ? third : `${Number(third) <= CENTURY_TURN ? '20' : '19'}${third}`;
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== value) return 'bad';
  if (hour === undefined || minute === undefined)
    return { value, precision: 'day', source: SOURCE };
  const clock = (Number(hour) % (half ? 12 : 24)) + (half && /^p/i.test(half) ? 12 : 0);
  if (clock === 0 && minute === '00' && (seconds ?? '00') === '00')
    return { value, precision: 'day', source: SOURCE };
  const time = [
    String(clock).padStart(2, '0'),
    minute,
    ...(seconds === undefined ? [] : [seconds]),
  ];
  return { value: `${value}T${time.join(':')}`, precision: 'time', source: SOURCE };
}
