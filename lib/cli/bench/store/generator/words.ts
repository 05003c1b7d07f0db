import { STOP_WORDS } from '../../../../linking/related/stopWords';
import { mix } from './random';

const SYLLABLES = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'].flatMap(
  (first) => ['a', 'e', 'i', 'o', 'u', 'al', 'en'].map((rest) => first + rest),
);
const BASE = SYLLABLES.length;

/** The most frequent words are those of English that say nothing, as in any text. */
const COMMON = [...STOP_WORDS].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));

/** Words met so far: those that make up most of any text. */
const met: string[] = [];
const MOST_MET = 60_000;

/** The word of a rank from 1: a stop word for the first, then made of syllables, the frequent ones short. */
export function wordOf(rank: number): string {
  const known = met[rank];
  if (known !== undefined) return known;
  const word = COMMON[rank - 1] ?? spelled(rank - COMMON.length);
  if (rank < MOST_MET) met[rank] = word;
  return word;
}

/** Whether a rank is that of a word which says nothing. */
export function isCommonRank(rank: number): boolean {
  return rank <= COMMON.length;
}

/** A number from 1 in syllables: two up to 9,604, three up to 941,192. Each number its own. */
function spelled(number: number): string {
  const size = number <= BASE ** 2 ? 2 : number <= BASE ** 3 ? 3 : number <= BASE ** 4 ? 4 : 5;
  let word = '';
  let left = number;
  for (let i = 0; i < size; i++) {
    // Neighbours in rank are to look unlike.
    word += SYLLABLES[(left + 37 * i) % BASE] ?? '';
    left = Math.floor(left / BASE);
  }
  // Some spell a common word ("same").
  return STOP_WORDS.has(word) ? `${word}x` : word;
}

/** A capitalised name of two or three syllables that belongs to the number; different numbers may share one. */
export function coinedName(number: number, kinds: number): string {
  const hash = mix(number, kinds);
  const part = (at: number): string => SYLLABLES[mix(hash, at) % BASE] ?? '';
  const ending = ['n', 'r', 's', 'l', '', 'rd', 'nt', 'x'][hash & 7] ?? '';
  const word = part(0) + part(1) + (hash & 8 ? part(2) : '') + ending;
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
