import { isVerbLike } from './clauses';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS } from './closedClass';
import type { WordRange } from './eventSpan';
import type { Word } from './words';

/** Words of a source at most: what is longer holds more than a source. */
const LONGEST_SOURCE = 14;

/** The source after a verb of saying ("…,” said Rossi"): the words up to a mark. Null: none stands there. */
export function invertedSource(words: readonly Word[], at: number): WordRange | null {
  const before = words[at - 1]?.low ?? '';
  if (!/[,”"’']$|^''$/u.test(before)) return null;
  const from = at + 1;
  const to = phraseEnd(words, from);
  if (to === from || !mayBeSource(words[from])) return null;
  // "…, said the attack was …": a clause follows, not a source.
  return words.slice(from, to).some((word) => isVerbLike(word)) ? null : { from, to };
}

/** The source before a verb of saying, its subject: a noun phrase, the one before an apposition or "who". */
export function subjectOf(words: readonly Word[], at: number): WordRange | null {
  let to = at;
  // "police on Monday said", "officials have also said"
  while (to > 0 && isBetween(words, to - 1)) to--;
  if (to === 0) return null;
  const before = words[to - 1]?.low ?? '';
  // "soldiers it said": a pronoun is a subject alone.
  if (/^(?:it|he|she|they|we|i|you)$/u.test(before)) return { from: to - 1, to };
  if (before === 'who')
    return nounPhraseBefore(words, words[to - 2]?.low === ',' ? to - 2 : to - 1);
  if (before === ',') {
    // "Rossi, the mayor of Kembla, said": the name stands before the apposition.
    for (let comma = to - 2; comma > 0 && to - comma <= LONGEST_SOURCE; comma--)
      if (words[comma]?.low === ',') return nounPhraseBefore(words, comma);
    return null;
  }
  return nounPhraseBefore(words, to) ?? beforeWho(words, to);
}

/** "two officials who declined to be named said": what stands before the relative clause. */
function beforeWho(words: readonly Word[], to: number): WordRange | null {
  for (let at = to - 2; at > 0 && to - at <= LONGEST_SOURCE; at--) {
    if (words[at]?.low === 'who') return nounPhraseBefore(words, at);
    if (/^[,;:“”"]/u.test(words[at]?.low ?? '')) return null;
  }
  return null;
}

/** Adverbs, auxiliaries and dates between a subject and its verb. */
function isBetween(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word.date !== null || /^(?:also|later|earlier|then|has|have|had|on|n't|not)$/u.test(word.low))
    return true;
  return word.low.endsWith('ly') && word.name === null;
}

/** The noun phrase that ends before word `to`: back to a mark, a conjunction, a verb or what opens a clause. */
function nounPhraseBefore(words: readonly Word[], to: number): WordRange | null {
  let from = to;
  let joined = -1;
  for (let at = to - 1; at >= 0 && to - at <= LONGEST_SOURCE; at--) {
    const word = words[at];
    if (word === undefined || (word.date !== null && word.name === null)) break;
    const low = word.low;
    if (!isWord(word) && low !== "'s" && low !== '-' && low !== "'" && low !== '&') break;
    if (SUBORDINATORS.has(low) || /^(?:that|which|who|as)$/u.test(low)) break;
    if (CONJUNCTIONS.has(low) && (low !== 'and' || !joinsNouns(words, at))) break;
    if (low === 'and') joined = at;
    const verb = AUXILIARIES.has(low) || (isVerbLike(word) && !isModifier(words, at));
    if (word.name === null && verb) {
      // "was found later and police said": the conjunction joins clauses.
      if (joined >= 0) from = joined + 1;
      break;
    }
    from = at;
  }
  while (from < to && isOpening(words[from])) from++;
  return from < to ? { from, to } : null;
}

/** "police and witnesses": not the conjunction that opens a sentence or joins clauses. */
function joinsNouns(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return at > 0 && before !== undefined && isWord(before) && !isVerbLike(before);
}

/** "a retired general": a participle before a noun. */
function isModifier(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && (DETERMINERS.has(before.low) || before.low.endsWith('ly'));
}

function isOpening(word: Word | undefined): boolean {
  if (word === undefined || word.name !== null) return false;
  return (
    CONJUNCTIONS.has(word.low) ||
    PREPOSITIONS.has(word.low) ||
    /^(?:meanwhile|however|but|also|then|as|later|earlier|still|yet)$/u.test(word.low)
  );
}

/** Index of the word (exclusive) where the noun phrase that begins at `from` ends: before a mark, a verb, "who" or a date. */
export function phraseEnd(words: readonly Word[], from: number): number {
  let to = from;
  for (let at = from; at < words.length && at - from < LONGEST_SOURCE; at++) {
    const word = words[at];
    if (word === undefined || (word.date !== null && word.name === null)) break;
    const low = word.low;
    if (!isWord(word) && low !== "'s" && low !== '-' && low !== "'" && low !== '&') break;
    if (SUBORDINATORS.has(low) || /^(?:who|which|that|in|on|at|during|to|as|by|but)$/u.test(low))
      break;
    if (
      word.name === null &&
      (AUXILIARIES.has(low) || (isVerbLike(word) && !isModifier(words, at)))
    )
      break;
    to = at + 1;
  }
  while (to > from && PREPOSITIONS.has(words[to - 1]?.low ?? '')) to--;
  return to;
}

/** Whether a phrase that begins with this word may name a source: a name, "the …", "police", "he". */
export function mayBeSource(first: Word | undefined): boolean {
  if (first === undefined) return false;
  if (first.name !== null || DETERMINERS.has(first.low) || /^\p{Lu}/u.test(first.text)) return true;
  return /^(?:police|officials|authorities|prosecutors|witnesses|doctors|he|she|they)$/u.test(
    first.low,
  );
}

/** A word or number, not a mark. */
export function isWord(word: Word): boolean {
  return /^[\p{L}\p{N}]/u.test(word.low);
}
