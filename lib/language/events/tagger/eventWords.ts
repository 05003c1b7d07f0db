import { hashText } from '../../names/hash';
import type { SparseTable } from '../../names/sparseTable';

/** What is known of words beforehand: how often words of such meaning name events, and their word classes. */
export interface EventWords {
  /** Sixteen times the step of likelihood (0 … 15) plus the class (0 … 15) of a lower-case word, or -1. */
  get(low: string): number;
}

/** Bits of the hash under which a word is kept. */
const WORD_BITS = 24;

/** The key of a lower-case word. */
export function eventWordKey(low: string): number {
  return hashText(low) >>> (32 - WORD_BITS);
}

/** Words out of a table of their keys. */
export function makeEventWords(table: SparseTable): EventWords {
  return { get: (low) => table.get(eventWordKey(low)) };
}

/** Word classes in order of use; a class of 0 is unknown. */
const NOUN = 0;
const VERB = 1;

/** Packs the commonest class of a word and the next: noun, verb, adjective, adverb are 0 … 3, -1 is none. */
export function packClass(first: number, second: number): number {
  const rest = [0, 1, 2, 3].filter((one) => one !== first).indexOf(second);
  return 1 + first * 3 + Math.min(rest + 1, 2);
}

/** Whether a word that is known (its number from {@link EventWords}) is a verb at least now and then. */
export function mayBeVerb(known: number): boolean {
  return mayBe(known & 15, VERB);
}

/** Whether a word that is known is a noun at least now and then. */
export function mayBeNoun(known: number): boolean {
  return mayBe(known & 15, NOUN);
}

function mayBe(packed: number, wanted: number): boolean {
  if (packed === 0) return true;
  const first = Math.floor((packed - 1) / 3);
  const rest = (packed - 1) % 3;
  // The first of the other classes, of which noun comes before verb, is the only one told apart.
  const next = rest === 1 ? [0, 1, 2, 3].find((one) => one !== first) : undefined;
  return first === wanted || next === wanted;
}
