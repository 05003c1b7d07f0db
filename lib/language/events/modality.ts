import type { EventModality } from '../../model/event';
import type { Clauses } from './clauses';
import { isVerbLike } from './clauses';
import { DEFINITE, DETERMINERS, PREPOSITIONS } from './closedClass';
import type { FoundTrigger } from './findTriggers';
import type { Word } from './words';
import { isOneOf } from './words';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

const DENYING =
  set(`deny refuse reject cancel postpone avoid avert foil thwart prevent oppose decline
  skip miss abandon block fail lack stop exclude scrap forgo halt`);
const PLANNING =
  set(`plan schedule slate expect agree vow pledge promise intend prepare arrange due set
  decide resolve upcoming forthcoming planned scheduled`);
const SUPPOSING =
  set(`rumour rumor talk word allegation claim threat risk fear possibility possible potential likelihood prospect proposal propose
  offer call threaten consider mull want seek hope try attempt urge push demand ask order press aim
  request likely able ready readiness willing help need necessary encourage allow plot danger chance bid
  suggest suggestion pressure force hypothetical speculation report imply require unlikely let idea`);
/** Verbs whose infinitive did happen: "managed to meet", "went on to sign". */
const HAPPENED = set(
  'manage go continue return travel fly come begin start use convene gather arrive',
);
const HOLDING =
  set(`hold have conduct launch stage undertake carry take begin start open attend host join
  make pay lead convene resume continue include face sign reach impose order involve be see`);

/** How many words before a trigger its governor is looked for, past determiners and adjectives. */
const REACH = 7;

/**
 * How the sentence presents the event of a trigger. Read from the verb group of a verb, and from
 * what governs a noun ("rumours of a coup", "will hold talks"); a definite noun under a modal stays
 * as it was ("will discuss the attack").
 */
export function modalityOf(
  words: readonly Word[],
  clauses: Clauses,
  trigger: FoundTrigger,
): EventModality {
  const clause = clauses.of[trigger.from] ?? 0;
  const opener = clauses.opener[clause] ?? '';
  if (opener === 'if' || opener === 'unless' || opener === 'whether') return 'possible';
  return trigger.pos === 'verb'
    ? verbModality(words, clauses.of, clause, trigger)
    : nounModality(words, clauses.of, clause, trigger);
}

function verbModality(
  words: readonly Word[],
  of: readonly number[],
  clause: number,
  trigger: FoundTrigger,
): EventModality {
  let infinitive = false;
  let sawModal: EventModality | null = null;
  for (let at = trigger.from - 1, steps = 0; at >= 0 && steps < REACH; at--, steps++) {
    const word = words[at];
    if (word === undefined || (of[at] !== clause && !infinitive)) break;
    const low = word.low;
    if (low === ',' && !infinitive) break;
    if (/^(?:not|never|n't|neither|nor|cannot|without)$/u.test(low) || low.endsWith("n't")) {
      return words[at + 1]?.low === 'only' ? 'asserted' : 'denied';
    }
    const modal = modalOf(word);
    if (modal) sawModal = modal;
    else if (low === 'to' && at === trigger.from - 1) infinitive = true;
    else if (isOneOf(word, DENYING) && (infinitive || word.low.endsWith('ed'))) return 'denied';
    else if (infinitive && isOneOf(word, PLANNING)) return 'planned';
    else if (infinitive && isOneOf(word, SUPPOSING)) return 'possible';
    else if (infinitive && isOneOf(word, HAPPENED)) return 'asserted';
    else if (infinitive && /^(?:is|are|was|were)$/u.test(low)) return 'planned';
    else if (
      !infinitive &&
      !/ly$|^(?:be|been|being|have|has|had|also|is|was|were|are|to|get|got|then|again|ever|soon|even|only|be)$/u.test(
        low,
      )
    )
      break;
  }
  if (sawModal) return sawModal;
  return infinitive ? 'possible' : 'asserted';
}

function modalOf(word: Word): EventModality | null {
  // "May 3" is a date.
  if (word.date !== null) return null;
  const { low } = word;
  if (low === 'will' || low === 'shall' || low === "'ll" || low === 'wo') return 'planned';
  if (/^(?:would|could|may|might|should|must|can|ought)$/u.test(low)) return 'possible';
  return null;
}

function nounModality(
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
    if (/^(?:planned|upcoming|forthcoming|scheduled|proposed)$/u.test(word.low)) return 'planned';
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
  if (words[at]?.low === 'out' && isOneOf(words[at - 1], set('rule'))) return 'denied';
  if (words[at]?.low === 'off' && isOneOf(words[at - 1], set('call'))) return 'denied';
  if (/^(?:of|for|to|on|about|against|from|at)$/u.test(words[at]?.low ?? '')) at--;
  else if (!isVerbal(words[at] ?? emptyWord)) return null;
  const word = words[at];
  if (word === undefined || of[at] !== clause) return null;
  if (isOneOf(word, DENYING)) return 'denied';
  if (isOneOf(word, PLANNING)) return 'planned';
  if (isOneOf(word, SUPPOSING)) return 'possible';
  return null;
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
    if (/^(?:was|were|is|are|been|being|be)$/u.test(low) && isOneOf(following, DENYING))
      return 'denied';
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
