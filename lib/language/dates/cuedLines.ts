import type { Span } from '../../model/span';
import { CUE, kindsOf } from './cues';

/** One line of a text with its line break, and the kinds of cues in it. */
export interface CuedLine extends Span {
  cues: number;
}

/** The lines of a text that have any cue, in order. In one pass over the text. */
export function cuedLines(text: string): CuedLine[] {
  const lines: CuedLine[] = [];
  let start = 0;
  let cues = 0;
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (isLetter(unit)) {
      const from = at;
      at = wordEnd(text, at + 1);
      cues |= wordCues(text, from, at);
    } else if (isDigit(unit)) {
      const from = at;
      do at++;
      while (isDigit(text.charCodeAt(at)));
      cues |= numberCues(text, from, at);
    } else {
      at++;
      if (unit !== LINE_FEED && unit !== RETURN) continue;
      if (cues !== 0) lines.push({ start, end: at, cues });
      start = at;
      cues = 0;
    }
  }
  if (cues !== 0) lines.push({ start, end: at, cues });
  return lines;
}

/** The lines in which a form can stand that needs one cue of each of these kinds (bits may be joined: any of them). */
export function linesWith(lines: readonly CuedLine[], needs: readonly number[]): CuedLine[] {
  return lines.filter(({ cues }) => needs.every((kinds) => (cues & kinds) !== 0));
}

const LINE_FEED = 10;
const RETURN = 13;
const FULL_STOP = 46;
const COLON = 58;
const ONE = 49;
const TWO = 50;
const ZERO = 48;

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

function isLetter(unit: number): boolean {
  return isSmall(unit | 32);
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (isLetter(text.charCodeAt(at))) at++;
  return at;
}

function wordCues(text: string, from: number, end: number): number {
  let cues = kindsOf(text, from, end);
  const first = text.charCodeAt(from);
  if (end - from <= 2) {
    // "1990s", "1990's" have their letter next to figures.
    if (end - from === 1 && (first | 32) === 115 && followsNumber(text, from)) cues |= CUE.decade;
    return cues;
  }
  // "UpdatedMarch 3": pages glue words together; a capital inside opens another.
  for (let at = from + 1; at < end; at++)
    if (isCapital(text.charCodeAt(at)) && isSmall(text.charCodeAt(at - 1)))
      cues |= kindsOf(text, at, end) | kindsOf(text, at, pieceEnd(text, at, end));
  return cues;
}

function pieceEnd(text: string, from: number, end: number): number {
  let at = from + 1;
  while (at < end && !(isCapital(text.charCodeAt(at)) && isSmall(text.charCodeAt(at - 1)))) at++;
  return at;
}

function followsNumber(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isDigit(before) || (isApostrophe(before) && isDigit(text.charCodeAt(at - 2)));
}

function numberCues(text: string, from: number, end: number): number {
  let cues: number = CUE.digit;
  const first = text.charCodeAt(from);
  if (end - from === 4) {
    if (first === ONE || (first === TWO && text.charCodeAt(from + 1) === ZERO)) cues |= CUE.year;
  }
  if (isApostrophe(text.charCodeAt(from - 1))) cues |= CUE.short | CUE.decade;
  if (text.startsWith('FY', from - 2)) cues |= CUE.short;
  const next = text.charCodeAt(end);
  // Hyphen, full stop and slash follow each other in ASCII.
  const joins = next >= FULL_STOP - 1 && next <= FULL_STOP + 1;
  if (joins && isDigit(text.charCodeAt(end + 1))) cues |= CUE.joined;
  if (next === COLON && isDigit(text.charCodeAt(end + 1))) cues |= CUE.clock;
  // "9/11" and "26/11" are days of attacks.
  if (next === FULL_STOP + 1) cues |= CUE.feast;
  return cues;
}
