import type { Clauses } from './clauses';
import { isVerbLike } from './clauses';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  REPORTING,
  SUBORDINATORS,
} from './closedClass';
import type { FoundTrigger } from './findTriggers';
import type { Word } from './words';

/** Words of a sentence: `from` to `to`, exclusive. */
export interface WordRange {
  from: number;
  to: number;
}

/** Longest run of modifiers before an event noun; longer ones are another phrase. */
const LEFT_REACH = 10;

/** The words of the event phrase: a verb's clause, or a noun with what modifies it. */
export function phraseOf(
  words: readonly Word[],
  clauses: Clauses,
  trigger: FoundTrigger,
): WordRange {
  return trigger.pos === 'verb' || trigger.held
    ? clauseRange(words, clauses, trigger)
    : nounPhrase(words, clauses, trigger);
}

/** First to last word of the trigger's clause, without the words and marks that only join it on. */
function clauseRange(words: readonly Word[], clauses: Clauses, trigger: WordRange): WordRange {
  const clause = clauses.of[trigger.from];
  let from = trigger.from;
  let to = trigger.to;
  for (let at = trigger.from; at >= 0; at--) if (clauses.of[at] === clause) from = at;
  for (let at = trigger.to; at < words.length; at++) if (clauses.of[at] === clause) to = at + 1;
  while (from < trigger.from && isJoint(words[from], clauses.opener[clause ?? 0] ?? '')) from++;
  while (
    to > trigger.to &&
    /^[^\p{L}\p{N}$£€]/u.test(words[to - 1]?.low ?? '') &&
    words[to - 1]?.low !== "'s"
  )
    to--;
  return { from, to };
}

function isJoint(word: Word | undefined, opener: string): boolean {
  if (word === undefined) return false;
  if (word.name !== null || word.date !== null) return false;
  if (/^[^\p{L}\p{N}$£€]/u.test(word.low) || CONJUNCTIONS.has(word.low)) return true;
  if (word.low === 'that' || word.low === 'also' || word.low === 'earlier' || word.low === 'but')
    return true;
  return (
    SUBORDINATORS.has(word.low) || (word.low === opener && (opener === 'as' || opener === 'since'))
  );
}

function nounPhrase(words: readonly Word[], clauses: Clauses, trigger: FoundTrigger): WordRange {
  const clause = clauses.of[trigger.from];
  let from = trigger.from;
  for (let at = trigger.from - 1; at >= 0 && trigger.from - at <= LEFT_REACH; at--) {
    const word = words[at];
    if (word === undefined || clauses.of[at] !== clause) break;
    const low = word.low;
    if (DETERMINERS.has(low)) {
      from = at;
      break;
    }
    const joined = low === "'s" || low === "'" || low === '-';
    const dated = low === ',' && words[at - 1]?.date !== null && words[at - 1] !== undefined;
    if (!joined && !dated && /^[^\p{L}\p{N}]/u.test(low)) break;
    if (low === 'of' && joinsName(words, at)) continue;
    if (PREPOSITIONS.has(low) || PRONOUNS.has(low) || CONJUNCTIONS.has(low) || low === 'to') break;
    // "The May 3 strikes": the month is no auxiliary.
    if (word.date === null && (AUXILIARIES.has(low) || REPORTING.has(low))) break;
    if (/^(?:out|off|up|down|away|back)$/u.test(low)) break;
    if (isGerund(word, words[at - 1])) break;
    if (/^(?:who|which|that|he|she|it)$/u.test(words[at - 1]?.low ?? '') && low.endsWith('s'))
      break;
    if (isVerbLike(word) && !isModifier(words[at - 1])) break;
    from = at;
  }
  while (from < trigger.from && (words[from]?.low === "'s" || words[from]?.low === '-')) from++;
  return { from, to: rightEnd(words, clauses, trigger, clause) };
}

/** "of putting sanctions", "are describing his visit": the noun is the object of an -ing form. */
function isGerund(word: Word, previous: Word | undefined): boolean {
  if (!word.low.endsWith('ing') || word.name !== null || previous === undefined) return false;
  return PREPOSITIONS.has(previous.low) || AUXILIARIES.has(previous.low) || previous.low === ',';
}

/** "Secretary of State": of between capitalised words belongs to one title. */
function joinsName(words: readonly Word[], at: number): boolean {
  const capital = (word: Word | undefined): boolean => /^\p{Lu}/u.test(word?.text ?? '');
  return capital(words[at - 1]) && capital(words[at + 1]);
}

/** "the meeting comes": -s after a singular noun is a verb's. */
function isPresent(previous: Word | undefined, word: Word): boolean {
  const ends = (low: string): boolean => /[^s']s$/u.test(low);
  return previous !== undefined && !ends(previous.low) && ends(word.low) && word.name === null;
}

/** "a hotly disputed attack": a participle after an adverb, an article or a name modifies. */
function isModifier(previous: Word | undefined): boolean {
  return previous !== undefined && (previous.low.endsWith('ly') || DETERMINERS.has(previous.low));
}

function rightEnd(
  words: readonly Word[],
  clauses: Clauses,
  trigger: FoundTrigger,
  clause: number | undefined,
): number {
  let relative = false;
  let to = trigger.to;
  for (let at = trigger.to; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || clauses.of[at] !== clause) break;
    const low = word.low;
    const next = words[at + 1]?.low ?? '';
    if (low === ',' && next === 'including') continue;
    // "calls the strikes an accident": an article that nothing joins on opens another phrase.
    const joined = /^(?:which|that|who)$/u.test(words[at - 1]?.low ?? '') || relative;
    if (/^(?:an?|the)$/u.test(low) && !joined && !isJoining(words[at - 1])) break;
    const mark = /^[,;:—–()“”"’]/u.test(low) && word.date === null;
    if (mark || low === 'as' || /^(?:since|until|amid|despite)$/u.test(low)) break;
    if (trigger.type === 'visit' && low === 'for') break;
    if (at === trigger.to && isPresent(words[at - 1], word)) break;
    if (CONJUNCTIONS.has(low) && /^(?:its|his|her|their)$/u.test(next)) break;
    if (/^(?:which|that|who)$/u.test(low)) relative = true;
    else if (!relative && word.name === null && (AUXILIARIES.has(low) || isVerbLike(word))) break;
    else if (!relative && (REPORTING.has(low) || PRONOUNS.has(low))) break;
    to = at + 1;
  }
  while (to > trigger.to && isDangling(words[to - 1])) to--;
  return to;
}

function isJoining(previous: Word | undefined): boolean {
  const low = previous?.low ?? '';
  return (
    PREPOSITIONS.has(low) || CONJUNCTIONS.has(low) || DETERMINERS.has(low) || low === 'including'
  );
}

function isDangling(word: Word | undefined): boolean {
  if (word === undefined || word.date !== null || word.name !== null) return false;
  const low = word.low;
  return (
    /^[^\p{L}\p{N}]/u.test(low) ||
    PREPOSITIONS.has(low) ||
    CONJUNCTIONS.has(low) ||
    DETERMINERS.has(low) ||
    low.endsWith('ly') ||
    PRONOUNS.has(low) ||
    low === 'as' ||
    low === 'to'
  );
}
