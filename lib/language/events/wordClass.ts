import type { WordForm } from './baseForms';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  isNumber,
} from './closedClass';
import type { Word } from './words';

const ADJECTIVE = /(?:al|ic|ive|ous|ary|ful|less|ish|ese|ian|ant|led|wide|ly-held)$/u;
const ADVERB = /[a-z]{2}ly$/u;

const PASSED = new Set(
  'also then even only already soon later once again never ever still just now first'.split(' '),
);

/** Nouns that often modify a noun for an event, and seldom stand before its verb. */
const MODIFIERS = new Set(
  `drone air missile helicopter border suicide car bomb rocket gun knife terror terrorist peace trade
  prison police army military arms nuclear ground first second third last next new recent latest deadly
  high-level top joint mass street cross fatal double triple major former big key other same such
  further own planned alleged apparent attempted surprise hour day week month night morning early late`.split(
    /\s+/u,
  ),
);

/**
 * Whether the word at `at`, which in this form may be a verb (`verb`) or a noun (`noun`), is used as
 * which of them here: null when it is neither. Told from its neighbours alone.
 */
export function wordClass(
  words: readonly Word[],
  at: number,
  form: WordForm,
  may: { verb: boolean; noun: boolean },
): 'verb' | 'noun' | null {
  const before = words[at - 1];
  // "to also visit", "had already met": the adverb tells nothing, what stands before it does.
  const adverb = before !== undefined && (ADVERB.test(before.low) || PASSED.has(before.low));
  const previous = adverb ? words[at - 2] : before;
  const next = words[at + 1];
  const low = previous?.low ?? '';
  const nominal = standsAsNoun(previous);
  if (form === 'ing') return ingClass(words, at, may, nominal);
  if (form === 'past') {
    if (!may.verb) return null;
    return DETERMINERS.has(low) && low !== 'all' && low !== 'both' && !PRONOUNS.has(low)
      ? null
      : 'verb';
  }
  if (may.noun && !may.verb) {
    const verbal = low === 'to' || MODALS.has(low) || (form === 'base' && NEGATIONS.has(low));
    const pronoun = /^(?:he|she|it|they|we|i|you|who)$/u.test(low);
    return pronoun || (verbal && !isNounAfterTo(next)) ? null : 'noun';
  }
  if (
    low === 'to' ||
    MODALS.has(low) ||
    /^(?:n't|not|cannot|to|he|she|they|we|who|did|does|do)$/u.test(low)
  ) {
    if (may.noun && low === 'to' && isNounAfterTo(next) && !takesObject(next)) return 'noun';
    return may.verb ? 'verb' : null;
  }
  if (nominal) return may.noun ? 'noun' : null;
  if (form === 's') return sClass(words, at, may);
  if (may.noun) {
    const plural =
      previous !== undefined &&
      /[^s]s$/u.test(low) &&
      !MODIFIERS.has(low) &&
      previous.name?.kind !== 'place';
    return may.verb && plural && takesObject(next) ? 'verb' : 'noun';
  }
  // A verb alone in the lexicon may be a noun all the same: "fire bombs", "a rescue team".
  const plural = previous !== undefined && /[^s]s$/u.test(low);
  return may.verb && (takesObject(next) || plural) ? 'verb' : null;
}

/** After "to" a noun is told by what cannot follow a verb. */
function isNounAfterTo(next: Word | undefined): boolean {
  const low = next?.low ?? '.';
  return AUXILIARIES.has(low) || /^[.;:]/u.test(low) || low === 'of' || low === 'between';
}

function takesObject(next: Word | undefined): boolean {
  if (next === undefined) return false;
  return (
    DETERMINERS.has(next.low) ||
    next.name !== null ||
    isNumber(next.low) ||
    /^(?:him|her|them|it|us)$/u.test(next.low)
  );
}

function standsAsNoun(previous: Word | undefined): boolean {
  if (previous === undefined) return false;
  const low = previous.low;
  if (DETERMINERS.has(low) || low === "'s" || low === "'" || isNumber(low)) return true;
  if (PREPOSITIONS.has(low) && low !== 'to') return true;
  if (MODIFIERS.has(low)) return true;
  return ADJECTIVE.test(low) && low.length > 4 && previous.name?.kind !== 'person';
}

function sClass(
  words: readonly Word[],
  at: number,
  may: { verb: boolean; noun: boolean },
): 'verb' | 'noun' | null {
  if (!may.noun) {
    const next = words[at + 1];
    return may.verb &&
      (takesObject(next) ||
        next === undefined ||
        next.date !== null ||
        PREPOSITIONS.has(next.low) ||
        SUBORDINATORS.has(next.low) ||
        /^[.,]/u.test(next.low))
      ? 'verb'
      : null;
  }
  if (!may.verb) return 'noun';
  const previous = words[at - 1];
  const subject =
    previous !== undefined &&
    (previous.name?.kind === 'person' ||
      previous.name?.kind === 'organisation' ||
      PRONOUNS.has(previous.low));
  return subject && (takesObject(words[at + 1]) || PREPOSITIONS.has(words[at + 1]?.low ?? ''))
    ? 'verb'
    : 'noun';
}

function ingClass(
  words: readonly Word[],
  at: number,
  may: { verb: boolean; noun: boolean },
  nominal: boolean,
): 'verb' | 'noun' | null {
  const previous = words[at - 1]?.low ?? '';
  const next = words[at + 1];
  if (may.noun && next?.low === 'of') return 'noun';
  if (
    PREPOSITIONS.has(previous) ||
    CONJUNCTIONS.has(previous) ||
    previous === 'when' ||
    previous === 'while' ||
    previous === 'after' ||
    previous === 'before'
  ) {
    if (may.verb && takesObject(next)) return 'verb';
    return may.noun ? 'noun' : may.verb ? 'verb' : null;
  }
  if (nominal) return may.noun ? 'noun' : null;
  if (AUXILIARIES.has(previous) || ADVERB.test(previous) || previous === ',')
    return may.verb ? 'verb' : may.noun ? 'noun' : null;
  if (takesObject(next)) return may.verb ? 'verb' : may.noun ? 'noun' : null;
  return may.noun ? 'noun' : may.verb ? 'verb' : null;
}
