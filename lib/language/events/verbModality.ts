import type { EventModality } from '../../model/event';
import type { FoundTrigger } from './findTriggers';
import { DENYING, HAPPENED, PLANNING, REACH, SUPPOSING, modalOf } from './modalWords';
import type { Word } from './words';
import { isOneOf } from './words';

/** Verbs whose infinitive did happen in the passive: "was forced to resign". */
const FORCING = new Set(['force', 'compel', 'oblige']);

/** Words of a verb group that say nothing of its modality. */
const PASSED =
  /ly$|^(?:be|been|being|have|has|had|also|is|was|were|are|to|get|got|then|again|ever|soon|even|only|yet|about|still|just)$/u;

/** The modality of a verb: from its negation, its modal, and what governs its infinitive. */
export function verbModality(
  words: readonly Word[],
  of: readonly number[],
  clause: number,
  trigger: FoundTrigger,
): EventModality {
  const infinitive = infinitiveAt(words, trigger.from);
  if (infinitive !== null) return infinitiveModality(words, infinitive);
  let modal: EventModality | null = null;
  let have = false;
  for (let at = trigger.from - 1, steps = 0; at >= 0 && steps < REACH; at--, steps++) {
    const word = words[at];
    if (word === undefined || of[at] !== clause || word.low === ',') break;
    const low = word.low;
    if (isNegation(word)) return words[at + 1]?.low === 'only' ? 'asserted' : 'denied';
    if (/^(?:without|instead)$/u.test(low)) return 'denied';
    const found = modalOf(word);
    if (found) {
      // "would have met": it was not so; "may have met" leaves it open.
      if (have && /^(?:would|should|ought)$/u.test(low)) return 'denied';
      modal = low === 'would' && isReported(words) ? 'planned' : found;
    } else if (isOneOf(word, DENYING) && low.endsWith('ed')) return 'denied';
    else if (low === 'of' && words[at - 1]?.low === 'instead') return 'denied';
    else if (!PASSED.test(low)) break;
    if (low === 'have') have = true;
  }
  return modal ?? 'asserted';
}

function isNegation(word: Word): boolean {
  return /^(?:not|never|n't|neither|nor|cannot)$/u.test(word.low) || word.low.endsWith("n't");
}

/** "said that he would resign": the future as seen from then; with an "if" it is open. */
function isReported(words: readonly Word[]): boolean {
  return (
    words.some(({ low }) => /^(?:said|told|announced|added|promised|pledged|vowed)$/u.test(low)) &&
    !words.some(({ low }) => low === 'if')
  );
}

/** Index of the "to" of an infinitive: "to meet", "to be sacked", "to have met"; null where it is none. */
function infinitiveAt(words: readonly Word[], from: number): number | null {
  for (let at = from - 1; at >= 0 && from - at <= 4; at--) {
    const low = words[at]?.low ?? '';
    if (low === 'to') return at;
    if (!/ly$|^(?:be|have|been|also|even|again|not)$/u.test(low)) return null;
  }
  return null;
}

/** What governs an infinitive: the nearest word before its "to" that denies, plans or leaves open. */
function infinitiveModality(words: readonly Word[], to: number): EventModality {
  const negated = words.slice(Math.max(0, to - 1), to + 2).some(isNegation);
  // "was to have met": it did not come to it.
  if (words[to + 1]?.low === 'have' && /^(?:was|were)$/u.test(words[to - 1]?.low ?? ''))
    return 'denied';
  if (words[to - 1]?.low === 'yet') return 'denied';
  if (words[to - 1]?.low === 'about') return 'planned';
  for (let at = to - 1; at >= 0 && to - at <= REACH; at--) {
    const word = words[at];
    if (word === undefined || /^[;:]$/u.test(word.low)) break;
    if (isNegation(word)) return 'denied';
    const modal = modalOf(word);
    if (modal) return modal;
    if (isOneOf(word, DENYING)) return 'denied';
    if (isOneOf(word, FORCING))
      return /^(?:was|were|been|is|are)$/u.test(words[at - 1]?.low ?? '') ? 'asserted' : 'possible';
    if (isOneOf(word, HAPPENED)) return negated ? 'denied' : 'asserted';
    if (isOneOf(word, PLANNING)) return negated ? 'denied' : 'planned';
    if (isOneOf(word, SUPPOSING)) return isDenied(words, at) || negated ? 'denied' : 'possible';
    if (at === to - 1 && /^(?:is|are|was|were)$/u.test(word.low)) return 'planned';
  }
  return negated ? 'denied' : 'possible';
}

/** "foiled a plot to": what governs is itself denied. */
function isDenied(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at);
  return before.some((word) => isOneOf(word, DENYING) && word.low.endsWith('ed'));
}
