import type { EventModality } from '../../model/event';
import type { Clauses } from './clauses';
import { isVerbLike } from './clauses';
import { CONJUNCTIONS, PREPOSITIONS } from './closedClass';
import type { FoundTrigger } from './findTriggers';
import type { Word } from './words';
import { isOneOf } from './words';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What leaves open, or denies, what its "that" brings: "doubts that", "denied that". */
const OPEN = set(`doubt suspect fear hope wish suppose speculate worry possibility chance risk
  likelihood rumour rumor speculation suspicion prospect theory unclear unlikely possible unproven`);
const UNTRUE = set('deny dispute disprove refute reject dismiss');
/** Denied with "no" or "not" before: "no evidence that", "did not believe that". */
const GROUNDS = set('evidence proof sign indication suggestion reason doubt way believe think');

/** How far before a trigger its "that" is looked for, in words. */
const THAT_REACH = 12;

/**
 * What the clause around a trigger makes of it, whatever its own words say: a condition ("if"), a
 * "that" after a denial or a doubt, a subject that is nobody. Null: nothing.
 */
export function clauseModality(
  words: readonly Word[],
  clauses: Clauses,
  trigger: FoundTrigger,
): EventModality | null {
  const clause = clauses.of[trigger.from] ?? 0;
  const opener = clauses.opener[clause] ?? '';
  if (opener === 'if' || opener === 'unless' || opener === 'whether') return 'possible';
  const governed = governedBy(words, trigger.from);
  if (governed !== null) return governed;
  return trigger.pos === 'verb' ? ofSubject(words, clauses.of, clause, trigger.from) : null;
}

/** What stands before the "that" of the clause. */
function governedBy(words: readonly Word[], from: number): EventModality | null {
  for (let at = from - 1; at > 0 && from - at <= THAT_REACH; at--) {
    const low = words[at]?.low ?? '';
    if (/^[,;:“”"]/u.test(low)) return null;
    if (low !== 'that') continue;
    const governor = words[at - 1];
    const negated = words
      .slice(Math.max(0, at - 5), at - 1)
      .some(
        (word) =>
          /^(?:no|not|never|n't|without|little)$/u.test(word.low) || word.low.endsWith("n't"),
      );
    if (isOneOf(governor, UNTRUE)) return negated ? null : 'denied';
    if (isOneOf(governor, GROUNDS) && negated) return governor?.low === 'doubt' ? null : 'denied';
    return isOneOf(governor, OPEN) && !negated ? 'possible' : null;
  }
  return null;
}

/** "Nobody was killed", "no soldiers were killed", "neither met"; "had he met her, …". */
function ofSubject(
  words: readonly Word[],
  of: readonly number[],
  clause: number,
  from: number,
): EventModality | null {
  let at = of.indexOf(clause);
  while (at < from && isOpening(words[at])) at++;
  const first = words[at]?.low ?? '';
  if (first === 'had' && at < from && words[from]?.bases.some(({ form }) => form === 'past'))
    return 'denied';
  if (!/^(?:no|nobody|none|neither|nothing)$/u.test(first)) return null;
  if (/^(?:fewer|less|more|longer|doubt|matter|sooner)$/u.test(words[at + 1]?.low ?? ''))
    return null;
  const between = words.slice(at + 1, from);
  // Only auxiliaries and the subject itself: another verb, or a mark, is another story.
  return between.some(
    (word) => /^[,;:]/u.test(word.low) || (isVerbLike(word) && !isAuxiliary(word)),
  )
    ? null
    : 'denied';
}

function isAuxiliary(word: Word): boolean {
  return /^(?:is|are|was|were|has|have|had|been|be|being|did|do|does|will|would|could)$/u.test(
    word.low,
  );
}

function isOpening(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return (
    !/^\p{L}/u.test(word.low) ||
    (CONJUNCTIONS.has(word.low) && !/^(?:nor)$/u.test(word.low)) ||
    word.low === 'that' ||
    word.date !== null ||
    (PREPOSITIONS.has(word.low) && word.date !== null)
  );
}
