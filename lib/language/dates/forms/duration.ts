import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { COUNT, countValue } from '../numbers';
import { GAP, JOIN } from '../words';
import { durationValue } from './durationValue';

const UNIT =
  '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))';
const PER =
  /(?:\d|\b(?:million|billion|cents|times|once|twice|hours|days|barrels|flights|tons|tonnes|units|people|cases|deaths))\s$/iu;
const LEAD = `(?:the${GAP})?(?:first|last|past|next|coming|previous|final|latest|recent)${GAP}`;

/** An age is a length of life, told as such by hardly anybody: "a 42-year-old man". */
const AGE = /^(?:[-\s]old|\sof\sage)\b/u;
/** What has lasted rather than lived: "a 9-month-old ceasefire". */
const AGED_THING =
  /^[-\s]old\s(?:\p{Ll}+\s)?(?:truce|ceasefire|cease-fire|wars?|conflict|dispute|feud|ban|embargo|blockade|siege|occupation|insurgency|rebellion|uprising|revolt|protests?|strikes?|crisis|slump|recession|boom|law|agreement|treaty|deal|accord|alliance|coalition|campaign|policy|tradition|practice|rule|record|rivalry|investigation|inquiry|trial|case|government|regime|firm|company|project|mission|programs?|programmes?)\b/u;

/** "a day and a half", "a day after the vote", "three times a day", not "a day" alone, which mostly means "each". */
function isStretch(group: (name: string) => string, before: string, after: string): boolean {
  if (group('half') + group('half1') !== '') return true;
  return /^\s(?:after|before)\b/u.test(after) || /\b(?:times|once|twice)\s$/iu.test(before);
}

/** "only one day", "in one day", "a one-day trip", not "one day he will". */
function spansOneDay(before: string, group: (name: string) => string): boolean {
  return (
    group('hyphen') === '-' ||
    /\b(?:in|for|within|only|just|after|than|lasts?|lasted|took)\s$/iu.test(before)
  );
}

/** "about 55 days", "two-week", "the past three months", "an hour", "several years", "8-month-old". */
export const duration: Recogniser = {
  needs: [CUE.unit | CUE.units],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.,$£€:/-])(?:${LEAD}|(?:the|those|these|a|an)${GAP}(?!\\S{1,20}-\\p{L}))?(?<count>${COUNT}|(?:half|quarter)(?=-century))(?:(?<to>${GAP}(?:to|or)${GAP}|[-–])(?<count2>${COUNT})|${JOIN}and${JOIN}(?<half1>a${JOIN}half))?(?:${GAP}(?:more|additional|straight|consecutive|full|whole|long|trading|working|business))?(?<hyphen>${JOIN})(?<unit>${UNIT})(?:${GAP}and${GAP}(?<half>a${GAP}half))?(?:[- ]long|(?<old>-old))?(?![\\p{L}\\p{N}])(?:['’](?=${GAP}))?`,
    'giu',
  ),
  read: ({ group, after, before }) => {
    const unit = group('unit').toLowerCase();
    const words = group('count').toLowerCase();
    const rest = group('old') + after;
    if (AGE.test(rest) && !AGED_THING.test(rest)) return null;
    // "24 hours a day" means always.
    if (/^24$/u.test(words) && /^\sa\sday\b/u.test(after)) return null;
    // "60 Minutes" is a programme; "three-quarters of" a fraction.
    if (/^[A-Z][a-z]/u.test(group('unit')) && !/^[A-Z]/u.test(group('count'))) return null;
    if (unit.startsWith('quarter') && /^\s(?:of|to|past|full)\b/u.test(after)) return null;
    if (unit.endsWith('second')) return null;
    // "Bar 44 night": more than one takes a plural, unless a hyphen joins them.
    if (/^[2-9]|^1\d/u.test(words) && unit === 'night' && group('hyphen') !== '-') return null;
    // "one day", "some day", "a day" as "per day", "a second": no stretch of time.
    const alone = /^(?:day|night|time)$/u.test(unit);
    if (words === 'some' && alone) return null;
    if (words === 'one' && alone && !spansOneDay(before, group)) return null;
    const single = /^(?:an?|another)$/u.test(words);
    // "a months-old dispute" has no count.
    if (single && unit.endsWith('s')) return null;
    if (single && /^(?:night|day|century|quarter)$/u.test(unit) && !isStretch(group, before, after))
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
