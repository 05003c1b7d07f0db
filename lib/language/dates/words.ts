/**
 * Regular expression sources for the words that dates are written with, and what they mean.
 * All are meant for the flag `u`; spaces are bounded so that no input makes a match slow.
 */

/** Between the words of one expression: a few blanks on one line (no-break spaces too). */
export const GAP = '[^\\S\\n\\r]{1,3}';
/** The same, or nothing. */
export const MAYBE_GAP = '[^\\S\\n\\r]{0,3}';

/**
 * An alternation of words as they are written in running text (Capital), headlines (UPPER) and,
 * with `small`, without a capital. The `i` flag is not used: capitals tell months from words.
 */
function words(list: string, small = false): string {
  const forms = list.split(/\s+/u).flatMap((word) => {
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    return small ? [word, capital, word.toUpperCase()] : [capital, word.toUpperCase()];
  });
  return `(?:${[...new Set(forms)].join('|')})`;
}

const MONTH_NAMES =
  'january february march april may june july august september october november december';
const MONTH_SHORT = 'jan feb mar apr jun jul aug sept sep oct nov dec';
const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday';
const WEEKDAY_SHORT = 'mon tues tue wed thurs thur thu fri sat sun';

/** Between words that are written with a hyphen or apart ("third-quarter"). */
export const JOIN = '[- \\u00a0]';

/** Full or shortened month with a capital. */
export const MONTH = `(?:${words(MONTH_NAMES)}|${words(MONTH_SHORT)}\\b\\.?)`;
/** The same in any case, for where a day and a year show that "may" and "march" are months. */
export const MONTH_ANY = `(?:${words(MONTH_NAMES, true)}|${words(MONTH_SHORT, true)}\\b\\.?)`;
/** Full month name with a capital. */
export const MONTH_NAME = words(MONTH_NAMES);

/** Full weekday name with a capital. */
export const WEEKDAY_NAME = words(WEEKDAY_NAMES);
/** Full or shortened weekday with a capital: the short ones only stand before a date. */
export const WEEKDAY = `(?:${WEEKDAY_NAME}|${words(WEEKDAY_SHORT)}\\b\\.?)`;

/** Day of the month, with or without an ordinal ending. */
export const DAY_NUMBER = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\\d\\p{L}])';

/** A year as newspapers write it. */
export const YEAR = '(?:1[0-9]|20)\\d{2}(?!\\d)';

/** Hours and minutes, on a 12 or 24 hour clock: "1:29AM", "10.30 pm", "13:45:10", "5 p.m.". */
export const CLOCK =
  '(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d(?::[0-5]\\d)?)?[^\\S\\n\\r]?(?:[AaPp]\\.[^\\S\\n\\r]?[Mm]\\b\\.?|(?:[ap]m|[AP]M)(?!\\p{L}))|(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?![\\d:]))';

/** Time zones by name. Their value is not kept: TIMEX3 values are local to the place told of. */
export const ZONE =
  '(?:\\(?(?:GMT|UTC|BST|IST|PKT|PST|PDT|EST|EDT|CST|CDT|MST|MDT|ET|PT|CET|CEST)\\b\\)?|(?:[Ee]astern|[Pp]acific|[Cc]entral|[Mm]ountain|[Ll]ocal)(?:[^\\S\\n\\r](?:[Ss]tandard|[Dd]aylight))?[^\\S\\n\\r][Tt]ime)';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 1…12 for a word that {@link MONTH} matches; 0 for any other. */
export function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** ISO weekday 1…7 for a word that {@link WEEKDAY} matches; 0 for any other. */
export function weekdayNumber(word: string): number {
  return WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** `THH:MM` (with `:SS` where given) of what {@link CLOCK} matches, or null where it names no time. */
export function clockValue(clock: string): string | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))?[^\S\n\r]?([ap])?/iu.exec(clock);
  if (!match) return null;
  const half = match[4]?.toLowerCase();
  let hour = Number(match[1]);
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const minutes = `T${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`;
  return match[3] === undefined ? minutes : `${minutes}:${match[3]}`;
}

/** Last two digits up to which a shortened year belongs to this century: newspapers write "'12" and "'68". */
const THIS_CENTURY = 35;

/** The year that two digits stand for; empty for none. */
export function fullYear(digits: string): string {
  if (digits === '') return '';
  return `${Number(digits) <= THIS_CENTURY ? 20 : 19}${digits}`;
}
