import { formatMonth } from '../calendar';
import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { GAP, MAYBE_GAP, MONTH, YEAR, monthNumber } from '../words';
import { turnOf } from './turn';

const BEFORE_MONTH =
  /(?:\b(?:in|since|by|until|till|of|from|to|through|throughout|during|before|after|for|between|early|late|mid|last|next|this|each|every|(?:early|late|soon)\sas)|\bmid-)[\s-]$|[-–—]$/iu;

/** "in March and June": what stands beside a month is one. */
const AFTER_MONTH = new RegExp(
  `\\b(?:[Ii]n|[Ss]ince|[Bb]etween|[Ff]rom)\\s${MONTH}(?:,|,?\\s(?:and|or|to))\\s$`,
  'u',
);

/** "in November", "last April", "January this year", "July of last year". Words that are names or verbs too ("May", "March") need a preposition; shortened ones as well. */
export const month: Recogniser = {
  needs: [CUE.month],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<turn>(?:[Ll]ast|[Nn]ext|[Tt]his(?:${GAP}(?:past|coming))?))${GAP})?(?<m>${MONTH})(?![\\p{L}\\p{N}])(?:,?${GAP}(?:of${GAP})?(?<year>last|this|next)${GAP}year)?(?:(?=(?:${MAYBE_GAP}[-–—]${MAYBE_GAP}|${GAP}(?:to|and|or|through|until)${GAP})(?<m2>${MONTH})(?:,?${GAP}(?:of${GAP})?)(?<y2>${YEAR}))|)`,
    'gu',
  ),
  read: ({ group, before, after }) => {
    const word = group('m');
    if (group('y2') !== '') return spanStart(group);
    const sure =
      group('turn') !== '' ||
      group('year') !== '' ||
      BEFORE_MONTH.test(before) ||
      AFTER_MONTH.test(before) ||
      isModifier(before, after);
    const ambiguous =
      !/^(?:jan\w{3,}|feb\w{3,}|jul\w|sep\w{4,}|oct\w{3,}|nov\w{3,}|dec\w{3,})/iu.test(word);
    if (ambiguous && !sure) return null;
    // "to March on", "by May Lee": a verb after "to", a first name before a surname.
    if (ambiguous && /\bto\s$/iu.test(before) && !AFTER_MONTH.test(before)) return null;
    if (/^\s\p{Lu}\p{Ll}/u.test(after) && ambiguous && group('turn') === '') return null;
    // A number would belong to it if it were a day, and no day can be read.
    if (/^\s\d{1,2}(?!\d)/u.test(after) && !/\bin\s$/iu.test(before)) return null;
    return {
      type: 'date',
      rule: 'month',
      form: {
        kind: 'month',
        month: monthNumber(word),
        turn: turnOf(group('turn')),
        yearOffset: turnOf(group('year')),
      },
    };
  },
};

/** "March to May 2012", "November-January 2013": the year after the second month is that of the first too, or of the one before. */
function spanStart(group: (name: string) => string): ReturnType<Recogniser['read']> {
  const month = monthNumber(group('m'));
  const year = Number(group('y2')) - (month > monthNumber(group('m2')) ? 1 : 0);
  return { type: 'date', rule: 'month', form: { kind: 'fixed', value: formatMonth(year, month) } };
}

/** "a June agreement", "its May meeting": a month between an article and a small word. */
function isModifier(before: string, after: string): boolean {
  if (/^\s(?:on|of|to|for|through|from|was|is|has|had|will|said|in|at|by|and)\b/u.test(after))
    return false;
  return /\b(?:the|an?|its|his|her|their|this)\s$/iu.test(before) && /^\s\p{Ll}{3}/u.test(after);
}
