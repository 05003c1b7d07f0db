import type { Recogniser } from '../candidate';
import { COUNT, countValue } from '../numbers';
import { GAP, JOIN } from '../words';

const UNIT =
  '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))';
const LETTERS: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
};
const PER =
  /(?:\d|\b(?:million|billion|cents|times|once|twice|hours|days|barrels|flights|tons|tonnes|units|people|cases|deaths))\s$/iu;
const LEAD = `(?:the${GAP})?(?:first|last|past|next|coming|previous|final|latest|recent)${GAP}`;

/** "about 55 days", "two-week", "the past three months", "an hour", "several years", "8-month-old". */
export const duration: Recogniser = {
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.,$£€:/-])(?:${LEAD}|(?:the|those|these|a|an)${GAP})?(?<count>${COUNT})(?:(?<to>${GAP}(?:to|or)${GAP}|[-–])(?<count2>${COUNT})|${GAP}and${GAP}(?<half1>a${GAP}half))?(?:${GAP}(?:more|additional|straight|consecutive|full|whole|long|trading|working|business))?${JOIN}(?<unit>${UNIT})(?:${GAP}and${GAP}(?<half>a${GAP}half))?(?:-long)?(?![\\p{L}\\p{N}])(?:['’](?=${GAP}))?`,
    'giu',
  ),
  read: ({ group, after, before }) => {
    const unit = group('unit').toLowerCase();
    const words = group('count').toLowerCase();
    // An age is a length of life, told as such by hardly anybody: "a 42-year-old man".
    if (/^(?:[-\s]old|\sof\sage)\b/u.test(after)) return null;
    // "60 Minutes" is a programme; "three-quarters of" a fraction.
    if (/^[A-Z][a-z]/u.test(group('unit')) && !/^[A-Z]/u.test(group('count'))) return null;
    if (unit.startsWith('quarter') && /^\s(?:of|to|past|full)\b/u.test(after)) return null;
    if (unit.endsWith('second')) return null;
    // "one day", "some day", "a day" as "per day", "a second": no stretch of time.
    if (/^(?:some|one)$/u.test(words) && /^(?:day|night|time)$/u.test(unit)) return null;
    if (/^(?:an?|another)$/u.test(words) && /^(?:second|night|day|century|quarter)$/u.test(unit))
      return null;
    if (/^(?:many|some)$/u.test(words) && !unit.endsWith('s')) return null;
    const value = durationValue(
      unit,
      countValue(group('count')),
      group('half') + group('half1') !== '',
    );
    if (value === null) return null;
    // "two flights a week", "$5 million a year": how often, not how long.
    const rate = words === 'a' && PER.test(before);
    const form = { kind: 'fixed', value } as const;
    return rate
      ? { type: 'set', rule: 'rate', form }
      : { type: 'duration', rule: 'duration', form };
  },
};

/** "for months", "the coming years", "weeks of talks", "years": how many is not said. */
export const vagueDuration: Recogniser = {
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?<=\\b(?:for|after|within|over|in|of|took|takes|take|last|lasted|spent)${GAP})(?:the${GAP}(?:past|last|next|coming)${GAP})?|the${GAP}(?:coming)${GAP})(?:(?:hundreds|thousands|dozens)${GAP}of${GAP})?(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)(?![\\p{L}\\p{N}-]|${GAP}(?:ago|earlier|later|old)\\b)`,
    'giu',
  ),
  read: ({ group }) => {
    const value = durationValue(group('unit').toLowerCase(), null, false);
    return value === null
      ? null
      : { type: 'duration', rule: 'vague duration', form: { kind: 'fixed', value } };
  },
};

function durationValue(unit: string, count: number | null, half: boolean): string | null {
  const letter = LETTERS[unit.replace(/ies$/u, 'y').replace(/s$/u, '')];
  if (letter === undefined) return null;
  if (count === null) return letter.startsWith('T') ? `PTX${letter.slice(1)}` : `PX${letter}`;
  let amount = (count + (half ? 0.5 : 0)) * (unit.startsWith('fortnight') ? 2 : 1);
  // TIMEX3 has letters for decades and centuries; corpora count the years.
  if (letter === 'E') return `P${amount * 10}Y`;
  if (letter === 'C') return `P${amount * 100}Y`;
  const part = amount % 1;
  amount = Math.floor(amount);
  if (part === 0)
    return letter.startsWith('T') ? `PT${amount}${letter.slice(1)}` : `P${amount}${letter}`;
  const whole = amount === 0 ? '' : String(amount);
  if (letter === 'Y') return `P${whole === '' ? '' : `${whole}Y`}${Math.round(part * 12)}M`;
  if (letter === 'TH') return `PT${whole === '' ? '' : `${whole}H`}${Math.round(part * 60)}M`;
  if (letter === 'TM') return `PT${whole === '' ? '' : `${whole}M`}${Math.round(part * 60)}S`;
  return letter.startsWith('T')
    ? `PT${amount + part}${letter.slice(1)}`
    : `P${amount + part}${letter}`;
}
