import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { GAP } from '../words';

const NOW = `now|right${GAP}now|currently|current|nowadays|these${GAP}days|at${GAP}(?:present|the${GAP}moment)|at${GAP}this${GAP}(?:time|moment|point)`;
const PAST = `recently|(?:the${GAP}(?:most${GAP})?)?recent${GAP}(?:days|weeks|months|years|times|decades|quarters|memory)(?:${GAP}and${GAP}(?:weeks|months|years))?|recent|lately|the${GAP}(?:recent${GAP}|distant${GAP})?past|past${GAP}(?:years|months|weeks|days|decades|centuries)|(?:long|some${GAP}time|(?:a${GAP}(?:long${GAP}|short${GAP})?)(?:while|time)|moments)${GAP}ago`;
const FUTURE = `(?<!\\b(?:as|too|how|so)${GAP})soon(?!-|${GAP}(?:as|after\\p{L}*|enough|there\\p{L}+|be|was|were|\\p{L}+ed)\\b)|as${GAP}soon${GAP}as${GAP}possible|the${GAP}(?:short|long|medium)${GAP}term|(?:the${GAP})?(?:near|foreseeable|immediate)${GAP}(?:future|term)|the${GAP}future|(?:the${GAP})?coming${GAP}(?:days|weeks|months|quarters|years)|the${GAP}(?:days|weeks|months|years)${GAP}ahead|future(?=${GAP}(?:quarters|years))`;

/** Words beside "soon" that show it to be ahead. */
const STILL_TO_COME =
  /\b(?:will|may|might|could|would|can|should|must|is|are|to|expect\p{L}*|hop(?:e|es|ing)|plan\p{L}*|likely)\b|['’]ll\b/iu;

/** Words for now ("now", "currently"), lately ("recently", "in recent weeks") and some day ("the near future"). */
export const reference: Recogniser = {
  needs: [CUE.reference],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?<now>${NOW})|(?<past>${PAST})|(?<future>${FUTURE}))(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  read: ({ group, before, after }) => {
    const past = group('past').toLowerCase();
    // "the past two years" is a duration, "the past week" a date, "past the post" a place.
    if (
      past.endsWith('past') &&
      /^\s(?:\p{Ll}+[- ])?(?:\d|days?|weeks?|months?|years?|decades?|centur|quarters?|seasons?|summers?|winters?|hours?)/u.test(
        after,
      )
    )
      return null;
    // "the recent sale" names one sale; "recent sales" says when.
    if (past === 'recent' && /\bthe\s$/iu.test(before)) return null;
    const now = group('now').toLowerCase();
    // "current account" and "currents" are no time.
    if (now === 'current' && /^(?:\s(?:account|affairs|events)\b|[^\s]|$)/u.test(after))
      return null;
    // "Asia Now": a name's last word.
    if (group('now').startsWith('N') && /\p{Lu}[\p{L}\d]*\s$/u.test(before)) return null;
    if (now !== '') return present();
    // "a stream that soon ran dry" tells of the past.
    if (/^soon$/iu.test(group('future')) && !STILL_TO_COME.test(before + after.slice(0, 15)))
      return null;
    const value = past === '' ? 'FUTURE_REF' : 'PAST_REF';
    return { type: 'date', rule: 'reference', form: { kind: 'fixed', value } };
  },
};

function present(): ReturnType<Recogniser['read']> {
  return { type: 'date', rule: 'reference', form: { kind: 'fixed', value: 'PRESENT_REF' } };
}
