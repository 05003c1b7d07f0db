import type { EventType } from '../../model/event';
import type { WordForm } from './baseForms';
import { LOCATIVE, PEOPLE_NOUNS } from './closedClass';
import type { ReadyTrigger } from './lexicon/triggers';
import { wordClass } from './wordClass';
import type { Word } from './words';
import { isOneOf } from './words';

/** A word that names an event: words `from` to `to` (exclusive) of the sentence. */
export interface FoundTrigger {
  from: number;
  to: number;
  lemma: string;
  pos: 'verb' | 'noun';
  type: EventType;
  /** A noun that a light verb holds ("convened talks"): its clause tells of nothing else. */
  held: boolean;
}

/** How many words after a trigger its guards read: an article, two adjectives and the noun. */
const AHEAD = 4;
const BEHIND = 2;

/** Every event trigger of a sentence, in order, none overlapping. `clauseOf` is the clause of each word. */
export function findTriggers(words: readonly Word[], clauseOf: readonly number[]): FoundTrigger[] {
  const found: FoundTrigger[] = [];
  let at = 0;
  while (at < words.length) {
    const trigger = triggerAt(words, clauseOf, at);
    if (trigger) found.push(trigger);
    at = trigger ? trigger.to : at + 1;
  }
  return found;
}

function triggerAt(
  words: readonly Word[],
  clauseOf: readonly number[],
  at: number,
): FoundTrigger | null {
  const word = words[at];
  if (word === undefined || !mayTrigger(word)) return null;
  const fitting = word.triggers
    .map(({ ready, form }) => ({ ready, form, to: matchRest(words, at, ready) }))
    .filter((one) => one.to !== null);
  if (fitting.length === 0) return null;
  const longest = Math.max(...fitting.map((one) => one.to ?? 0));
  for (const length of longest > at + 1 ? [longest, at + 1] : [longest]) {
    const some = fitting.filter((one) => one.to === length && isFormOf(one.ready, one.form));
    for (const { ready, form } of some) {
      // In a phrase the last word bears the inflection of a noun: "air strikes".
      const used = wordClass(words, at, form, {
        verb: some.some((one) => one.ready.trigger.pos === 'verb' && one.form === form),
        noun: some.some((one) => one.ready.trigger.pos === 'noun'),
      });
      const { trigger } = ready;
      if (used !== trigger.pos || !passes(words, clauseOf, at, length, ready)) continue;
      const held = trigger.pos === 'noun' && isHeld(words, clauseOf, at);
      return {
        from: at,
        to: length,
        lemma: trigger.lemma,
        pos: trigger.pos,
        type: trigger.type,
        held,
      };
    }
  }
  return null;
}

/** Nouns have no past and no -ing; "killing" and "meeting" are nouns of their own. */
function isFormOf(ready: ReadyTrigger, form: WordForm): boolean {
  return ready.trigger.pos === 'verb' || form === 'base' || form === 's';
}

/** Whether a trigger may begin with a word; one inside a name ("Strike Force", "Meeting House") or a date names no event. */
export function mayTrigger(word: Word): boolean {
  return word.triggers.length > 0 && word.name === null && word.date === null;
}

/** Where a phrase that starts at `at` ends (exclusive), or null where its words do not follow. */
function matchRest(words: readonly Word[], at: number, ready: ReadyTrigger): number | null {
  let to = at + 1;
  for (const part of ready.rest) {
    while (words[to]?.low === '-') to++;
    const word = words[to];
    if (word === undefined || !word.bases.some(({ base }) => base === part)) return null;
    to++;
  }
  return to;
}

function passes(
  words: readonly Word[],
  clauseOf: readonly number[],
  at: number,
  to: number,
  ready: ReadyTrigger,
): boolean {
  const ahead = words.slice(to, to + AHEAD);
  const stop = ahead.findIndex((word) => /^[.,;:—–(]/u.test(word.low));
  const next = stop < 0 ? ahead : ahead.slice(0, stop);
  if (next.some((word) => isOneOf(word, ready.notNext))) return false;
  if (words.slice(Math.max(0, at - BEHIND), at).some((word) => isOneOf(word, ready.notPrevious)))
    return false;
  if (ready.next && !next.slice(0, 3).some((word) => isOneOf(word, ready.next ?? new Set())))
    return false;
  const { trigger } = ready;
  if (trigger.somebodyNext && !next.some(isSomebody) && !isPassive(words, at)) return false;
  if (
    trigger.nameNext &&
    !words
      .slice(to, to + AHEAD + 2)
      .some((word) => word.name !== null || /^(?:him|her|them)$/u.test(word.low))
  )
    return false;
  if (!ready.near) return true;
  const near = ready.near;
  const clause = clauseOf[at];
  return words.some(
    (word, index) =>
      clauseOf[index] === clause && (index < at || index >= to) && isOneOf(word, near),
  );
}

/** Light verbs: the clause around them tells of the event noun that is their object. */
const LIGHT = new Set(
  `hold convene attend host conduct launch stage lead join begin start sign reach make pay order carry
  undertake impose demand announce meet plan travel`.split(/\s+/u),
);

function isHeld(words: readonly Word[], clauseOf: readonly number[], trigger: number): boolean {
  for (let at = trigger - 1; at >= 0 && trigger - at <= 6; at--) {
    const word = words[at];
    if (word === undefined || clauseOf[at] !== clauseOf[trigger]) return false;
    if (word.name === null && word.bases.some(({ base }) => LIGHT.has(base))) return true;
    if (LOCATIVE.has(word.low) || word.low === 'of' || /^[,;:]/u.test(word.low)) return false;
  }
  return false;
}

function isSomebody(word: Word): boolean {
  return word.name?.kind === 'person' || isOneOf(word, PEOPLE_NOUNS);
}

/** "was sacked", "has been fired": whom it befell stands before it. */
function isPassive(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 2), at).map((word) => word.low);
  return before.some((low) => /^(?:was|were|been|being|is|are|be|got)$/u.test(low));
}
