import { hashText, mix } from './hash';

/** How a sentence is written: as prose, as a Title Case headline, or in CAPITALS. */
export type Style = 0 | 1 | 2;

/** What is known of a word by itself, as hashes. `attributes` are the values that features use. */
export interface Word {
  lower: number;
  shape: number;
  suffix: number;
  fine: number;
  middle: number;
  coarse: number;
  /** Number of its finest cluster, -1 without one. */
  cluster: number;
  /** Begins with an upper-case letter. */
  capital: boolean;
  /** Has an upper-case letter anywhere: "iPhone" too. */
  upper: boolean;
  /** Has a letter. */
  letters: boolean;
  /** What it says of the style of its sentence: bits of {@link styleOf}. */
  look: number;
  /** Tells what a text is about rather than how it is put: a small word of some length. */
  topical: boolean;
  /** The letters of an acronym ("UNHCR", "U.N."), empty for other words. */
  acronym: string;
  /** Its first letter, in upper case. */
  initial: string;
  /** Values for the word at its own place; the first of them count for its neighbours too, see {@link NEAR}. */
  attributes: Int32Array;
  /** Summed weights of the features of this word alone, `TAG_COUNT` for each of its {@link OFFSETS}; made on demand. */
  scores: Int16Array | null;
  /** Bit set of the offsets whose sums are made. */
  summed: number;
}

/** A word is looked at from as many words away to either side. */
export const REACH = 3;

/** Places relative to the word being tagged: -{@link REACH} … {@link REACH}. */
export const OFFSETS = 2 * REACH + 1;

/** How many of {@link Word.attributes} describe a word at a distance of 1, 2 and 3. */
export const NEAR: readonly number[] = [0, 6, 3, 2];

/** How many fine clusters there are. */
export const FINE_CLUSTERS = 1024;

/** Gives the word cluster (0 … 1023) of a lower-case word, or -1; and the coarser ones above it. */
export interface Clusters {
  fine(word: string): number;
  middle(fine: number): number;
  coarse(fine: number): number;
}

/** Runs of one class of character collapse; short all-capitals keep their length. */
function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  for (const char of text.length > 40 ? text.slice(0, 40) : text) {
    let kind = char;
    if (/\p{Lu}/u.test(char)) kind = 'X';
    else if (/\p{L}|\p{M}/u.test(char)) kind = 'x';
    else if (/\p{N}/u.test(char)) kind = '0';
    if (kind !== last) shape += kind;
    last = kind;
  }
  if (shape === 'X') shape += Math.min(text.length, 5);
  if (shape === '0') shape += Math.min(text.length, 5);
  return shape;
}

const normal = (text: string): string => text.replace(/\p{N}/gu, '0').replaceAll('\u2019', "'");

/**
 * The small form under which a word is known. British and American usage meet here: "Mr." is "mr",
 * and "US" is "u.s." where that has a cluster (so that it is not the pronoun).
 */
function smallForm(text: string, style: Style, clusters: Clusters): string {
  const low = text.toLowerCase();
  if (style !== 2 && text.length >= 2 && text.length <= 4 && /^\p{Lu}+$/u.test(text)) {
    const dotted = low.replace(/(.)/g, '$1.');
    if (clusters.fine(dotted) >= 0) return dotted;
  }
  return /^\p{L}{2,}\.$/u.test(low) ? low.slice(0, -1) : low;
}

/** "UN", "U.N.", "COMESA", "NGOs": more than one capital, and begins and all but ends with them. */
const ACRONYM = /^\p{Lu}[\p{L}.]*\p{Lu}\.?s?$/u;

/** Words of more letters than this say what a text is about. */
const SHORT = 4;

/** Describes `text` as it stands in a sentence of the given style. */
export function describeWord(text: string, style: Style, clusters: Clusters): Word {
  const cut = normal(text.length > 60 ? text.slice(0, 60) : text);
  const low = smallForm(cut, style, clusters);
  const capital = /^\p{Lu}/u.test(cut);
  const cluster = clusters.fine(low);
  const exact = style === 0 ? hashText(cut) : mix(hashText(low), style);
  // A capital says little in a headline: shapes there are values of their own.
  const shape = style === 0 ? hashText(shapeOf(cut)) : mix(hashText(shapeOf(cut)), style);
  const lower = hashText(low);
  const suffix = mix(hashText(low.slice(-3)), capital ? 1 : 0);
  const fine = cluster < 0 ? hashText(`?${capital ? 'X' : 'x'}`) : mix(1, cluster);
  const middle = cluster < 0 ? fine : mix(2, clusters.middle(cluster));
  const coarse = cluster < 0 ? fine : mix(3, clusters.coarse(cluster));
  const cased = capital ? 7 : 8;
  const attributes = Int32Array.of(
    lower,
    middle,
    shape,
    fine,
    coarse,
    suffix,
    exact,
    mix(fine, shape),
    mix(middle, shape),
    mix(hashText(low.slice(0, 2)), cased),
    mix(hashText(low.slice(0, 3)), cased),
    mix(hashText(low.slice(0, 4)), cased),
    mix(hashText(low.slice(0, 5)), cased),
    mix(hashText(low.slice(-1)), cased),
    mix(hashText(low.slice(-2)), cased),
    mix(hashText(low.slice(-4)), cased),
    mix(hashText(low.slice(-5)), cased),
  );
  const upper = capital || /\p{Lu}/u.test(cut);
  const letters = /\p{L}/u.test(cut);
  return {
    lower,
    shape,
    suffix,
    fine,
    middle,
    coarse,
    cluster,
    capital,
    upper,
    letters,
    look: lookOf(cut),
    topical: letters && !capital && cut.length > SHORT,
    acronym: ACRONYM.test(cut) ? cut.replaceAll(/[^\p{Lu}]/gu, '') : '',
    initial: cut.charAt(0).toUpperCase(),
    attributes,
    scores: null,
    summed: 0,
  };
}

/** Stands for what is before a sentence's first word and after its last. */
export function edgeWord(name: string): Word {
  const hash = hashText(name);
  return {
    lower: hash,
    shape: hash,
    suffix: hash,
    fine: hash,
    middle: hash,
    coarse: hash,
    cluster: -1,
    capital: false,
    upper: false,
    letters: false,
    look: 0,
    topical: false,
    acronym: '',
    initial: '',
    attributes: new Int32Array(8).fill(hash),
    scores: null,
    summed: 0,
  };
}

const IN_CAPITALS = 1;
const IN_SMALL = 2;
const LONG = 4;
const LONG_CAPITALISED = 8;

function lookOf(word: string): number {
  if (!/^\p{L}/u.test(word)) return 0;
  const small = /\p{Ll}/u.test(word);
  const long = word.length < 5 ? 0 : LONG + (/^\p{Lu}/u.test(word) ? LONG_CAPITALISED : 0);
  if (word.length >= 3 && !small) return IN_CAPITALS + long;
  return (small && word.length > 1 ? IN_SMALL : 0) + long;
}

/**
 * The style of a sentence of these words. A headline has at least four long words, nearly all of
 * them capitalised (short ones are "of", "in", "vs"); five or more letters in capitals alone and
 * none small is a line of capitals.
 */
export function styleOf(words: readonly Word[]): Style {
  let long = 0;
  let capitalised = 0;
  let upper = 0;
  let small = 0;
  for (const { look } of words) {
    if ((look & IN_CAPITALS) !== 0) upper++;
    else if ((look & IN_SMALL) !== 0) small++;
    if ((look & LONG) !== 0) long++;
    if ((look & LONG_CAPITALISED) !== 0) capitalised++;
  }
  if (upper >= 3 && small * 8 <= upper) return 2;
  return long >= 4 && capitalised * 8 >= long * 7 ? 1 : 0;
}
