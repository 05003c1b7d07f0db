import type { NameKind } from '../../../model/mention';
import { hashText, mix } from '../../names/hash';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  isNumber,
} from '../closedClass';
import type { Word } from '../words';
import type { EventWords } from './eventWords';

/** What the tagger knows of a word by itself, as hashes; the same for every time it is met in one state. */
export interface TaggedWord {
  /** It may name an event: no mark, no number, no word of a closed class or another script, in no date. */
  open: boolean;
  /** Values for its own place, then (up to {@link NEAR}) for the places around it. */
  own: Int32Array;
  /** What it is to its neighbours: a small word itself, else its class and ending. */
  role: number;
  /** How often words like it name events, with its class and ending. */
  kind: number;
  lower: number;
  /** Bits of {@link auxiliaryOf}: a verb, or a noun, is to be expected soon. */
  opens: number;
  /** Adverbs are passed over in looking for what governs a word. */
  adverb: boolean;
  /** Summed weights for each of the {@link OFFSETS}, made on demand. */
  scores: Int32Array | null;
}

/** A word is looked at from as many words away. */
export const REACH = 3;
export const OFFSETS = 2 * REACH + 1;

/** How many of {@link TaggedWord.own} describe a word at a distance of 1, 2 and 3. */
export const NEAR: readonly number[] = [0, 5, 4, 2];

/** Number of states: outside names and dates, in a name of one of four kinds, in a date. */
export const STATES = 6;

/** Kinds of names, in the order of their states. */
const KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];

/** Whether a word stands in a name (of which kind) or in a date. */
export function stateOf(word: Word): number {
  if (word.date !== null) return 5;
  return word.name === null ? 0 : 1 + KINDS.indexOf(word.name.kind);
}

const OPENS_VERB = 1;
const OPENS_NOUN = 2;
const PERFECT = 4;
const PASSIVE = 8;

function opensOf(low: string): number {
  if (/^(?:has|have|had|having|'ve)$/u.test(low)) return PERFECT;
  if (/^(?:am|is|are|was|were|been|being|be|'re|get|gets|got)$/u.test(low)) return PASSIVE;
  if (AUXILIARIES.has(low) || low === 'to' || low === "n't" || low === 'not') return OPENS_VERB;
  if (DETERMINERS.has(low) || low === "'s" || low === "'") return OPENS_NOUN;
  return 0;
}

const SMALL = [
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
];

function endingOf(low: string): string {
  return /(?:ing|ings|ed|ly|ion|ions|ment|ments|er|ers|or|al|s|y|e)$/u.exec(low)?.[0] ?? '';
}

/** Describes a word as it stands in a state (see {@link stateOf}). */
export function describeTagged(text: string, state: number, words: EventWords): TaggedWord {
  const low = text.length > 60 ? text.slice(0, 60).toLowerCase() : text.toLowerCase();
  const letters = /^(?=\p{L})\p{Script=Latin}/u.test(low);
  const digits = isNumber(low);
  const small = state === 0 && (!letters || SMALL.some((list) => list.has(low)));
  const known = words.get(low);
  const prior = known < 0 ? -1 : known >> 4;
  const pos = known < 0 ? -1 : known & 15;
  const ending = endingOf(low);
  const lower = mix(hashText(digits ? '0' : low), state);
  const place = mix(hashText('state'), state);
  const form = state === 0 ? mix(hashText(ending), pos + 2) : place;
  const kind = state === 0 ? mix(form, prior + 2) : mix(place, prior + 2);
  const role = state !== 0 ? place : digits ? hashText('0') : small ? lower : form;
  const capital = /^\p{Lu}/u.test(text) ? 1 : 0;
  const opens = state === 0 ? opensOf(low) : 0;
  return {
    open: state !== 5 && letters && !small && !digits,
    own: Int32Array.of(
      kind,
      role,
      lower,
      mix(hashText('prior'), prior + 2),
      mix(hashText('pos'), pos + 2),
      place,
      mix(mix(hashText('cap'), capital), state),
      mix(hashText(`2 ${low.slice(-2)}`), state),
      mix(hashText(`3 ${low.slice(-3)}`), state),
      mix(hashText(`4 ${low.slice(-4)}`), state),
      mix(hashText(`p ${low.slice(0, 4)}`), state),
      mix(hashText(`p5 ${low.slice(0, 5)}`), state),
      mix(mix(hashText('prior'), prior + 2), capital + 2 * state),
    ),
    role,
    kind,
    lower,
    opens,
    adverb: state === 0 && !small && /[a-z]{2}ly$/u.test(low),
    scores: null,
  };
}
