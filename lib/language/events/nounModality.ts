import type { EventModality } from '../../model/event';
import { isVerbLike } from './clauses';
import { DEFINITE, DETERMINERS, PREPOSITIONS } from './closedClass';
import type { FoundTrigger } from './findTriggers';
import { DENYING, HAPPENED, HOLDING, PLANNING, REACH, SUPPOSING, modalOf } from './modalWords';
import type { Word } from './words';
import { isOneOf } from './words';

const RULE = new Set(['rule']);
const CALL = new Set(['call']);

/** The modality of an event noun: from its modifiers, what governs it, the verb after it, the verb that holds it. */
export function nounModality(
  words: readonly Word[],
  of: readonly number[],
  clause: number,
  trigger: FoundTrigger,
): EventModality {
  let at = trigger.from - 1;
  let definite = false;
  // Inside the noun phrase: "any joint military operation", "planned talks", "alleged attack".
  for (let steps = 0; at >= 0 && steps < REACH; at--, steps++) {
    const word = words[at];
    if (word === undefined || of[at] !== clause) break;
    if (word.low === 'no') return 'denied';
    if (DEFINITE.has(word.low) || word.low === "'s") definite = true;
    if (/^(?:planned|upcoming|forthcoming|scheduled|proposed)$/u.test(word.low))
      return afterNoun(words, of, clause, trigger.to) ?? 'planned';
    if (/^(?:possible|potential|attempted|threatened|hypothetical|any)$/u.test(word.low)) {
      return governor(words, of, clause, at - 1) === 'denied' ? 'denied' : 'possible';
    }
    if (DETERMINERS.has(word.low)) {
      at--;
      break;
    }
    if (PREPOSITIONS.has(word.low) || isVerbal(word) || isVerbLike(word)) break;
    if (word.low === 'out' || word.low === 'off') break;
  }
  const governed = governor(words, of, clause, at);
  if (governed) return definite && governed === 'possible' ? 'asserted' : governed;
  const after = afterNoun(words, of, clause, trigger.to);
  if (after) return after;
  if (
    definite ||
    /^(?:since|after|following|during|over|about|from|despite|before)$/u.test(words[at]?.low ?? '')
  )
    return 'asserted';
  return heldModality(words, of, clause, trigger.from) ?? 'asserted';
}

function isVerbal(word: Word): boolean {
  return (
    word.name === null &&
    (isOneOf(word, HOLDING) ||
      isOneOf(word, DENYING) ||
      isOneOf(word, PLANNING) ||
      isOneOf(word, SUPPOSING))
  );
}

/** What a word directly before the noun phrase makes of it: "rumours of", "ruled out", "refused". */
function governor(
  words: readonly Word[],
  of: readonly number[],
  clause: number,
  from: number,
): EventModality | null {
  let at = from;
  const low = words[at]?.low ?? '';
  if (low === 'without' || (low === 'of' && words[at - 1]?.low === 'instead')) return 'denied';
  const called = words[at]?.low === 'off' && isOneOf(words[at - 1], CALL);
  if (called || (words[at]?.low === 'out' && isOneOf(words[at - 1], RULE)))
    return isNegated(words, at - 1) ? 'possible' : 'denied';
  if (/^(?:of|for|to|on|about|against|from|at)$/u.test(words[at]?.low ?? '')) at--;
  else if (!isVerbal(words[at] ?? emptyWord)) return null;
  const word = words[at];
  if (word === undefined || of[at] !== clause) return null;
  if (isOneOf(word, DENYING)) return isNegated(words, at) ? 'possible' : 'denied';
  if (isOneOf(word, PLANNING)) return 'planned';
  if (isOneOf(word, SUPPOSING)) return 'possible';
  return null;
}

/** "has not ruled out": what is not denied may be. */
function isNegated(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 3), at)
    .some(({ low }) => /^(?:not|never|n't)$/u.test(low) || low.endsWith("n't"));
}

const emptyWord: Word = {
  start: 0,
  end: 0,
  text: '',
  low: '',
  bases: [],
  triggers: [],
  name: null,
  date: null,
};

/** The verb group right after the noun: "the talks will be held", "the visit was cancelled". */
function afterNoun(
  words: readonly Word[],
  of: readonly number[],
  clause: number,
  to: number,
): EventModality | null {
  for (let at = to; at < to + REACH; at++) {
    const word = words[at];
    if (word === undefined || of[at] !== clause || /^(?:[,;:.]|that$|which$)/u.test(word.low))
      return null;
    const low = word.low;
    const following = words[at + 1];
    if (/^(?:was|were|is|are|been|being|be)$/u.test(low)) {
      const called = isOneOf(following, CALL) && words[at + 2]?.low === 'off';
      if (called || isOneOf(following, DENYING)) return 'denied';
    }
    if (/^(?:was|were|is|are)$/u.test(low) && isOneOf(following, PLANNING)) return 'planned';
    const modal = modalOf(word);
    if (modal)
      return words
        .slice(at, at + 4)
        .some((one) => /^(?:be|take|begin|start|resume|go)$/u.test(one.low))
        ? modal
        : null;
  }
  return null;
}

/** The modality of the verb that holds the event: "will hold talks", "may include another meeting". */
function heldModality(
  words: readonly Word[],
  of: readonly number[],
  clause: number,
  from: number,
): EventModality | null {
  let held = false;
  for (let at = from - 1; at >= 0; at--) {
    const word = words[at];
    if (word === undefined || of[at] !== clause) break;
    const modal = modalOf(word);
    if (modal) return modal;
    if (!held && !isOneOf(word, HOLDING)) continue;
    held = true;
    if (/^(?:not|never|n't)$/u.test(word.low)) return 'denied';
    if (word.low === 'to' && isOneOf(words[at - 1], DENYING)) return 'denied';
    if (word.low === 'to' && isOneOf(words[at - 1], PLANNING)) return 'planned';
    if (word.low === 'to' && !isOneOf(words[at - 1], HAPPENED)) return 'possible';
  }
  return null;
}
