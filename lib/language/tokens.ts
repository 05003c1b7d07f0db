import type { Span } from '../model/span';

/** A word, number or run of one punctuation mark; `text` is the exact slice at the span. */
export interface Token extends Span {
  text: string;
}

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;
const APOSTROPHE = 5;

/** Class of each UTF-16 code unit, filled as units are met; 0 is "not looked up yet". */
const classes = new Uint8Array(0x10000);

function classify(unit: number): number {
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  const char = String.fromCharCode(unit);
  let found = MARK;
  // U+200B…U+200D and U+FEFF have no width: they separate words on pages that mean nothing else by them.
  if (/[\s\u0000-\u001f\u0085\u200b\u2060\ufeff]/.test(char)) found = SPACE;
  else if (/[\p{L}\p{M}\u200c\u200d]/u.test(char)) found = LETTER;
  else if (/\p{N}/u.test(char)) found = DIGIT;
  else if (char === "'" || char === '\u2019') found = APOSTROPHE;
  classes[unit] = found;
  return found;
}

/** Words whose full stop belongs to them, so that it ends no name: "Gen. Allen", "Acme Inc." */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms messrs dr gen lt col maj capt cpl sgt brig adm cmdr sen rep gov prof rev hon fr sr jr ' +
    'st ft mt inc corp co ltd bros vs jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** The longest abbreviation above, so that long words need no look-up. */
const LONGEST_ABBREVIATION = 6;

function isWordUnit(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const unit = classify(text.charCodeAt(at));
  return unit === LETTER || unit === DIGIT;
}

/** Where the address that starts at `start` ends: up to white space or a closing mark. */
function addressEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const char = text.charAt(at);
    if (classify(text.charCodeAt(at)) === SPACE || '<>"”)]'.includes(char)) break;
    at++;
  }
  while (at > start && ".,;:!?'’".includes(text.charAt(at - 1))) at--;
  return at;
}

function startsAddress(text: string, start: number): boolean {
  const first = text.charCodeAt(start) | 32;
  if (first === 104) return /^https?:\/\//i.test(text.slice(start, start + 8));
  if (first === 119) return /^www\.\p{L}/iu.test(text.slice(start, start + 5));
  return false;
}

/** End of the word or number at `start`: letters and digits, inner apostrophes, stops of "U.S." and "3.5". */
function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const kind = classify(unit);
    if (kind === LETTER || kind === DIGIT) at++;
    else if (kind === APOSTROPHE && isWordUnit(text, at + 1, end)) {
      // "Allen's": the possessive is a token of its own; "O'Brien" and "don't" are one word.
      const next = text.charCodeAt(at + 1) | 32;
      if (next === 115 && !isWordUnit(text, at + 2, end)) return at;
      at++;
    } else if ((unit === 44 || unit === 46) && betweenDigits(text, at, start, end)) at++;
    else break;
  }
  if (at >= end || text.charCodeAt(at) !== 46) return at;
  if (at - start === 1 && classify(text.charCodeAt(start)) === LETTER) {
    return initialsEnd(text, at + 1, end);
  }
  const short = at - start <= LONGEST_ABBREVIATION;
  if (short && ABBREVIATIONS.has(text.slice(start, at).toLowerCase())) return at + 1;
  return at;
}

function betweenDigits(text: string, at: number, start: number, end: number): boolean {
  return (
    at > start &&
    at + 1 < end &&
    classify(text.charCodeAt(at - 1)) === DIGIT &&
    classify(text.charCodeAt(at + 1)) === DIGIT
  );
}

/** End of initials whose first full stop ends at `start`: "U.S.", "J.", "U.N.". */
function initialsEnd(text: string, start: number, end: number): number {
  let at = start;
  while (
    at + 1 < end &&
    classify(text.charCodeAt(at)) === LETTER &&
    text.charCodeAt(at + 1) === 46
  ) {
    at += 2;
  }
  // "U.S" without its last stop.
  if (isWordUnit(text, at, end) && !isWordUnit(text, at + 1, end)) at++;
  return at;
}

/**
 * The tokens of `text` (of the part `within`, if given), in order; offsets are UTF-16 code units
 * of `text`. A possessive, a hyphen and every other mark are tokens of their own, runs of the same
 * mark ("--", "...") are one, web addresses are one. Linear time; never throws.
 */
export function tokenize(text: string, within?: Span): Token[] {
  const end = Math.min(text.length, within?.end ?? text.length);
  const tokens: Token[] = [];
  let at = Math.max(0, within?.start ?? 0);
  while (at < end) {
    const unit = text.charCodeAt(at);
    const kind = classify(unit);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const start = at;
    if (kind === LETTER || kind === DIGIT) {
      at = startsAddress(text, at) ? addressEnd(text, at, end) : wordEnd(text, at, end);
    } else if (kind === APOSTROPHE && (text.charCodeAt(at + 1) | 32) === 115 && at + 1 < end) {
      at += isWordUnit(text, at + 2, end) ? 1 : 2;
    } else if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < end) {
      const low = text.charCodeAt(at + 1);
      at += low >= 0xdc00 && low < 0xe000 ? 2 : 1;
    } else {
      while (at < end && text.charCodeAt(at) === unit) at++;
    }
    tokens.push({ start, end: at, text: text.slice(start, at) });
  }
  return tokens;
}
