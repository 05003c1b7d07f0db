import { readTerm, type Term } from './articleTerms';
import { classifyUnits } from './forEachWord';

/** The units of the text at hand and their classes. */
let UNITS = room(1 << 14);

function room(size: number): { units: Uint16Array; classes: Uint8Array } {
  return { units: new Uint16Array(size), classes: new Uint8Array(size) };
}

/** The units of a text and their classes, until the next text is asked for. */
export function unitsOf(text: string): { units: Uint16Array; classes: Uint8Array } {
  if (UNITS.units.length <= text.length) UNITS = room(text.length * 2);
  classifyUnits(text, UNITS.units, UNITS.classes);
  return UNITS;
}

/**
 * Words met lately, each with its term, in 64 bytes, which is what a processor reads at once: hash
 * and length of the word, length (0 where it is no term) and hash of the term, units of both. A word has
 * two places next to each other, of which the older word gives way.
 */
const COUNT = 1 << 16;
const PLACE = 32;
/** Units of the longest word, and of the longest term, that has a place. */
export const WORD = 13;
const WORD_LENGTH = 2;
const WORD_UNITS = 6;
/** Behind the start of a place: the length of the term. */
export const TERM_LENGTH = 3;
/** Behind the start of a place: the hash of the term, two units of {@link PLACES} or one of {@link HASHES}. */
export const TERM_HASH = 4;
/** Behind the start of a place: the units of the term. */
export const TERM_UNITS = 19;
/** All places. */
export const PLACES = new Uint16Array(COUNT * PLACE);
/** The same memory, two units each. */
export const HASHES = new Int32Array(PLACES.buffer);

/** Where a word of at most {@link WORD} units (`start` to `end`, exclusive) lies in {@link PLACES} with its term; below 0 where that is too long. */
export function placeOf(
  text: string,
  units: Uint16Array,
  hash: number,
  start: number,
  end: number,
): number {
  const first = (((hash >>> 15) ^ hash) & (COUNT - 2)) * PLACE;
  if (isAt(units, first, hash, start, end)) return first;
  if (isAt(units, first + PLACE, hash, start, end)) return first + PLACE;
  const term = readTerm(text.slice(start, end));
  if (term !== null && term.term.length > WORD) return -1;
  PLACES.copyWithin(first + PLACE, first, first + PLACE);
  fill(units, first, hash, term, start, end);
  return first;
}

function isAt(
  units: Uint16Array,
  place: number,
  hash: number,
  start: number,
  end: number,
): boolean {
  const length = end - start;
  if (HASHES[place >> 1] !== hash || PLACES[place + WORD_LENGTH] !== length) return false;
  for (let i = 0; i < length; i++)
    if (PLACES[place + WORD_UNITS + i] !== units[start + i]) return false;
  return true;
}

function fill(
  units: Uint16Array,
  place: number,
  hash: number,
  found: Term | null,
  start: number,
  end: number,
): void {
  HASHES[place >> 1] = hash;
  PLACES[place + WORD_LENGTH] = end - start;
  for (let i = start; i < end; i++) PLACES[place + WORD_UNITS + i - start] = units[i] ?? 0;
  const term = found?.term ?? '';
  PLACES[place + TERM_LENGTH] = term.length;
  HASHES[(place + TERM_HASH) >> 1] = found?.hash ?? 0;
  for (let i = 0; i < term.length; i++) PLACES[place + TERM_UNITS + i] = term.charCodeAt(i);
}
