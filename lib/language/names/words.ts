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
  /** Begins with an upper-case letter. */
  capital: boolean;
  /** Has an upper-case letter anywhere: "iPhone" too. */
  upper: boolean;
  /** Has a letter. */
  letters: boolean;
  /** Values for the word at its own place; the first {@link NEAR} count for its neighbours too. */
  attributes: Int32Array;
  /** Summed weights of the features of this word alone, at offsets -2 … 2; made on demand. */
  scores: (Float32Array | null)[];
}

/** How many of {@link Word.attributes} describe a neighbour, and one two words away. */
export const NEAR = 6;
export const FAR = 3;

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
  const scores = [null, null, null, null, null];
  return {
    lower,
    shape,
    suffix,
    fine,
    middle,
    coarse,
    capital,
    upper,
    letters,
    attributes,
    scores,
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
    capital: false,
    upper: false,
    letters: false,
    attributes: new Int32Array(NEAR).fill(hash),
    scores: [null, null, null, null, null],
  };
}

/**
 * The style of a sentence of these words. A headline has at least four long words, nearly all of
 * them capitalised (short ones are "of", "in", "vs"); five or more letters in capitals alone and
 * none small is a line of capitals.
 */
export function styleOf(words: readonly string[]): Style {
  let long = 0;
  let capitalised = 0;
  let upper = 0;
  let small = 0;
  for (const word of words) {
    if (!/^\p{L}/u.test(word)) continue;
    const capital = /^\p{Lu}/u.test(word);
    if (word.length >= 3 && !/\p{Ll}/u.test(word)) upper++;
    else if (/\p{Ll}/u.test(word) && word.length > 1) small++;
    if (word.length < 5) continue;
    long++;
    if (capital) capitalised++;
  }
  if (upper >= 3 && small * 8 <= upper) return 2;
  return long >= 4 && capitalised * 8 >= long * 7 ? 1 : 0;
}
