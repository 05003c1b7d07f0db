import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { COUNT, countValue } from '../numbers';
import { GAP, MONTH_NAME, WEEKDAY_NAME, monthNumber, weekdayNumber } from '../words';
import { DAY_PART, dayPartOf } from './turn';

const LETTERS: Readonly<Record<string, string>> = {
  hour: 'PT1H',
  day: 'P1D',
  night: 'P1D',
  week: 'P1W',
  month: 'P1M',
  quarter: 'P1Q',
  year: 'P1Y',
  decade: 'P10Y',
};
const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',

  annually: 'P1Y',
  yearly: 'P1Y',
};

/** "every Friday", "each July", "every two weeks", "each year", "daily", "Tuesday nights", "Fridays". */
export const set: Recogniser = {
  needs: [CUE.often],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?:[Ee]very(?:${GAP}(?<other>other))?|[Ee]ach)${GAP}(?:(?<w>${WEEKDAY_NAME})(?:${GAP}(?<p>${DAY_PART}))?|(?<m>${MONTH_NAME})|(?<unit>hour|day|night|week|month|quarter|year|decade)|(?<count>${COUNT})${GAP}(?<units>hours|days|weeks|months|years)|(?<p2>morning|afternoon|evening))|(?<adverb>[Hh]ourly|[Dd]aily|[Nn]ightly|[Ww]eekly|[Mm]onthly|[Aa]nnually|[Yy]early)|(?<ws>${WEEKDAY_NAME})(?:s|${GAP}(?<ps>${DAY_PART})s))(?![\\p{L}\\p{N}-])`,
    'gu',
  ),
  read: ({ group, before, after }) => {
    // "the city daily Courier", "Daily Record": a paper that comes daily.
    if (group('adverb') !== '' && /^\s\p{Lu}\p{Ll}/u.test(after)) return null;
    const value = setValue(group);
    // "the Daily Mail": a capital inside a sentence belongs to a name.
    if (/^\p{Lu}/u.test(group('adverb')) && /[\p{L},]\s$/u.test(before)) return null;
    return value === null ? null : { type: 'set', rule: 'set', form: { kind: 'fixed', value } };
  },
};

function setValue(group: (name: string) => string): string | null {
  const weekday = group('w') || group('ws');
  if (weekday !== '')
    return `XXXX-WXX-${weekdayNumber(weekday)}${dayPartOf(group('p') || group('ps'))}`;
  if (group('m') !== '') return `XXXX-${String(monthNumber(group('m'))).padStart(2, '0')}`;
  const counted = LETTERS[group('units').slice(0, -1)];
  if (counted !== undefined) {
    const count = countValue(group('count'));
    return counted.replace('1', count === null ? 'X' : String(count));
  }
  if (group('p2') !== '') return `XXXX-XX-XX${dayPartOf(group('p2'))}`;
  const value = LETTERS[group('unit')] ?? ADVERBS[group('adverb').toLowerCase()] ?? null;
  return group('other') === '' ? value : (value?.replace('1', '2') ?? null);
}
