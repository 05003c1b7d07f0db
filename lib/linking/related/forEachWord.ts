/** Classes of UTF-16 units: neither letter nor number, letter, and number. */
export const OTHER = 1;
export const LETTER = 2;
export const NUMBER = 3;

/** The class of each UTF-16 unit met so far, 0 for none yet: looking up is many times faster than a Unicode regular expression. */
const CLASSES = new Uint8Array(0x10000);
const HIGH_SURROGATES = 0xd800;
const LOW_SURROGATES = 0xdc00;

/**
 * Calls `visit` with start and end (exclusive, UTF-16 units) of each word of a text, in order: letters
 * and numbers, and once an apostrophe with letters after it. As `/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu`.
 */
export function forEachWord(text: string, visit: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    if (classAt(text, at) === OTHER) {
      at += widthAt(text, at);
      continue;
    }
    const start = at;
    while (at < text.length && classAt(text, at) !== OTHER) at += widthAt(text, at);
    if (isApostrophe(text.charCodeAt(at))) {
      let end = at + 1;
      while (end < text.length && classAt(text, end) === LETTER) end += widthAt(text, end);
      if (end > at + 1) at = end;
    }
    visit(start, at);
  }
}

/**
 * Writes the units of a text and their classes into arrays that are longer than it, both halves of a
 * surrogate pair with the class of their character, and ends them with a unit that is in no word.
 * Where units of class {@link OTHER} end words, these are the words of {@link forEachWord}.
 */
export function classifyUnits(text: string, units: Uint16Array, classes: Uint8Array): void {
  const size = text.length;
  for (let at = 0; at < size; at++) {
    const unit = text.charCodeAt(at);
    units[at] = unit;
    // High surrogates are never in the table: their class is that of the pair.
    const known = CLASSES[unit] ?? 0;
    const found = known === 0 ? classAt(text, at) : known;
    classes[at] = found;
    if (known !== 0 || widthAt(text, at) === 1) continue;
    at++;
    units[at] = text.charCodeAt(at);
    classes[at] = found;
  }
  units[size] = 0;
  classes[size] = OTHER;
}

/** Whether letters after this unit can still belong to the word before it. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= HIGH_SURROGATES && unit < LOW_SURROGATES) return classOf(pointAt(text, at));
  const known = CLASSES[unit] ?? 0;
  if (known !== 0) return known;
  const found = classOf(text.charAt(at));
  CLASSES[unit] = found;
  return found;
}

function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= HIGH_SURROGATES && unit < LOW_SURROGATES ? pointAt(text, at).length : 1;
}

function pointAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function classOf(point: string): number {
  if (/^\p{L}/u.test(point)) return LETTER;
  return /^\p{N}/u.test(point) ? NUMBER : OTHER;
}
