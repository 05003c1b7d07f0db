import { folded, FNV_PRIME, pairHash, readTerm, termOf, type Term } from './articleTerms';
import type { BucketSums } from './bucketSums';
import type { CloseReader } from './closeTerms';
import { classifyUnits, isApostrophe, LETTER, OTHER } from './forEachWord';

/** What a term counts for: `inLead` where it starts before `lead` (UTF-16 units), `after` behind. */
export interface TermWeights {
  lead: number;
  inLead: number;
  after: number;
}

/** Who looks at each term as well, and where for them the lead ends (UTF-16 units). */
export interface Beside {
  reader: CloseReader;
  leadEnd: number;
}

/** The units of the text at hand and their classes. */
let UNITS = room(1 << 14);

function room(size: number): { units: Uint16Array; classes: Uint8Array } {
  return { units: new Uint16Array(size), classes: new Uint8Array(size) };
}

/**
 * Adds the content words of a text, and the pairs of neighbours among them, to the sums of their
 * buckets. The same as by `termTokens`, without a string or an object for a word: every article that is
 * stored goes through here.
 */
export function addTerms(
  sums: BucketSums,
  text: string,
  weights: TermWeights,
  beside: Beside | null = null,
): void {
  const { lead, inLead, after } = weights;
  const size = text.length;
  if (UNITS.units.length <= size) UNITS = room(size * 2);
  // Locals are faster than what a module shares.
  const { units, classes } = UNITS;
  classifyUnits(text, units, classes);
  /** The hash of the term before, and where its word ended. */
  let before = 0;
  let previous = -1;
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
    const weight = start < lead ? inLead : after;
    const joined = previous >= 0 && start - previous <= 1;
    const place = at - start <= WORD ? placeOf(text, units, hash, start, at) : -1;
    let bucket: number;
    let both = -1;
    if (place < 0) {
      const term = termOf(text, start, at);
      if (term === null) continue;
      ({ bucket } = term);
      if (joined) both = folded(hashOfUnits(pairHash(before), term.term), true);
      before = term.hash;
    } else {
      const length = PLACES[place + TERM_LENGTH] ?? 0;
      if (length === 0) continue;
      const own = HASHES[(place + TERM_HASH) >> 1] ?? 0;
      bucket = folded(own, false);
      if (joined) {
        let pair = pairHash(before);
        const from = place + TERM_UNITS;
        for (let i = from; i < from + length; i++)
          pair = Math.imul(pair ^ (PLACES[i] ?? 0), FNV_PRIME);
        both = folded(pair, true);
      }
      before = own;
    }
    sums.add(bucket, weight);
    if (joined) sums.add(both, weight);
    if (beside !== null) beside.reader.see(text, classes, start, at, bucket, both, beside.leadEnd);
    previous = at;
  }
}

/**
 * Calls `visit` with each content word's term, by its hash (`Term.hash`) and how it begins
 * ({@link beginning}), and where the word stands, in order: those of `forEachTerm`, without their strings.
 */
export function forEachTermHash(
  text: string,
  visit: (hash: number, begins: number, start: number, end: number) => void,
): void {
  const size = text.length;
  if (UNITS.units.length <= size) UNITS = room(size * 2);
  const { units, classes } = UNITS;
  classifyUnits(text, units, classes);
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

function hashOfUnits(hash: number, text: string): number {
  let on = hash;
  for (let i = 0; i < text.length; i++) on = Math.imul(on ^ text.charCodeAt(i), FNV_PRIME);
  return on;
}

/**
 * Words met lately, each with its term, in 64 bytes, which is what a processor reads at once: hash
 * and length of the word, length (0 where it is no term) and hash of the term, units of both. A word has
 * two places next to each other, of which the older word gives way.
 */
const PLACE = 32;
const WORD = 13;
const WORD_LENGTH = 2;
const TERM_LENGTH = 3;
const TERM_HASH = 4;
const WORD_UNITS = 6;
const TERM_UNITS = 19;
const COUNT = 1 << 16;
const PLACES = new Uint16Array(COUNT * PLACE);
const HASHES = new Int32Array(PLACES.buffer);

/** Where the word lies in {@link PLACES} with its term; below 0 where that is too long. */
function placeOf(
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
