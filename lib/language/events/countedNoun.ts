import type { Token } from '../tokens';
import { singular } from './baseForms';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './closedClass';
import { wordFacts } from './wordFacts';

/** Units of time, age and measure on a clock or calendar: no count of things in an event. */
const NOT_COUNTED = new Set(
  `year month week day hour minute second century decade am pm a.m p.m o'clock gmt time cent
  st nd rd th january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
  mile kilometre kilometer km metre meter foot inch half thing way side`.split(/\s+/u),
);

/** Plurals without -s. */
const PLURALS = new Set(
  'people men women children police gunmen policemen firemen fishermen'.split(' '),
);

/** Words that are counted as they stand, and what they count: those killed are the dead. */
const AS_THEY_STAND = new Map(
  `dead wounded injured personnel aircraft staff crew foreigners missing arrested hospitalised
  hospitalized killed:dead hurt:injured`
    .split(/\s+/u)
    .map((word): [string, string] => {
      const [written = '', counts = written] = word.split(':');
      return [written, counts];
    }),
);

/** Adjectives are passed by up to this many words: "24 young Pakistani border soldiers". */
const HEAD_REACH = 4;

/** The noun that is counted, singular, and the word after it; 'not counted' for a time or a measure. */
export type CountedNoun = { noun: string; end: number } | 'not counted' | null;

/** The noun that the number before word `from` counts; null where none follows. */
export function countedNoun(tokens: readonly Token[], from: number): CountedNoun {
  let best: { noun: string; end: number } | null = null;
  for (let at = from; at < Math.min(tokens.length, from + HEAD_REACH + 1); at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const word = lowOf(token);
    if (word === '-' || word === 'of' || (word === 'more' && at === from)) {
      // "24-year-old", "dozens of people"; a hyphen joins a compound otherwise.
      if (word === 'of' && at !== from) break;
      continue;
    }
    if (word === "'s" || !/^\p{L}/u.test(word) || (DETERMINERS.has(word) && word !== 'the')) break;
    if (
      PREPOSITIONS.has(word) ||
      AUXILIARIES.has(word) ||
      CONJUNCTIONS.has(word) ||
      PRONOUNS.has(word)
    )
      break;
    if (NOT_COUNTED.has(singular(word)) || NOT_COUNTED.has(word)) return best ?? 'not counted';
    if (best !== null) break;
    // "40 Iraqis": of names, -is is a plural.
    if (/^\p{Lu}\p{Ll}+is$/u.test(token.text)) return { noun: word.slice(0, -1), end: at + 1 };
    if (PLURALS.has(word) || /[^s'iu]s$/u.test(word)) return { noun: singular(word), end: at + 1 };
    const counts = AS_THEY_STAND.get(word);
    if (counts !== undefined) best = { noun: counts, end: at + 1 };
  }
  return best;
}

/** A token in lower case; empty for none. */
export function lowOf(token: Token | undefined): string {
  return token === undefined ? '' : wordFacts(token.text).low;
}
