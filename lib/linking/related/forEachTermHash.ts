import { FNV_PRIME, termOf } from './articleTerms';
import { isApostrophe, LETTER, OTHER } from './forEachWord';
import {
  HASHES,
  placeOf,
  PLACES,
  TERM_HASH,
  TERM_LENGTH,
  TERM_UNITS,
  unitsOf,
  WORD,
} from './wordTable';

/**
 * Calls `visit` with each content word's term, by its hash (`Term.hash`) and how it begins
 * ({@link beginning}), and where the word stands, in order: those of `forEachTerm`, without their strings.
 */
export function forEachTermHash(
  text: string,
  visit: (hash: number, begins: number, start: number, end: number) => void,
): void {
  const size = text.length;
  const { units, classes } = unitsOf(text);
  for (let at = 0; at < size;) {
    if (classes[at] === OTHER) {
      at++;
      continue;
    }
    const start = at;
    let hash = 0;
    for (; classes[at] !== OTHER; at++) hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
    if (isApostrophe(units[at] ?? 0) && classes[at + 1] === LETTER) {
      do {
        hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
        at++;
      } while (classes[at] === LETTER);
    }
    const place = at - start <= WORD ? placeOf(text, units, hash, start, at) : -1;
    if (place < 0) {
      const term = termOf(text, start, at);
      if (term !== null) visit(term.hash, beginning(term.term), start, at);
      continue;
    }
    const length = PLACES[place + TERM_LENGTH] ?? 0;
    if (length === 0) continue;
    let begins = 0;
    for (let i = 0; i < BEGINNING; i++)
      begins = onward(begins, i < length ? (PLACES[place + TERM_UNITS + i] ?? 0) : 0);
    visit(HASHES[(place + TERM_HASH) >> 1] ?? 0, begins, start, at);
  }
}

/** Units of a term by which it is sorted before its string is made. */
const BEGINNING = 5;

/** The first units of a term as a number: of two terms the one that is less comes first in the alphabet. */
function beginning(term: string): number {
  let begins = 0;
  for (let i = 0; i < BEGINNING; i++)
    begins = onward(begins, i < term.length ? term.charCodeAt(i) : 0);
  return begins;
}

/**
 * Ten bits of each unit, so that five are exact in a number; units of further scripts are all one, and
 * so is what comes behind such a one.
 */
function onward(begins: number, unit: number): number {
  return begins * 1024 + (begins % 1024 === 1023 ? 1023 : Math.min(unit, 1023));
}
