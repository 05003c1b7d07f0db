import type { ArticleRecord } from '../../model/findings';
import { forEachWord } from './forEachWord';
import { STOP_WORDS } from './stopWords';

/**
 * Buckets that terms are hashed into, the lower half for words and the upper for word pairs. 2^18:
 * an archive of 5,500 articles has some 60,000 words, so that most have a bucket of their own, and
 * 800,000 pairs, so that a pair that is rare looks some six times as frequent as it is, and still rare.
 */
export const TERM_BUCKETS = 1 << 18;
const HALF = TERM_BUCKETS >> 1;

/** Whether a bucket holds word pairs. */
export function isPairBucket(bucket: number): boolean {
  return bucket >= HALF;
}

/** The terms of an article: buckets in ascending order, and how much the article is about each. */
export interface TermVector {
  buckets: Int32Array;
  weights: Float32Array;
}

/** Bucket of a term: a stem, or two with a space between (FNV-1a, folded). */
export function termBucket(term: string): number {
  return folded(hashOn(FNV_OFFSET, term), term.includes(' '));
}

/** Bucket of the pair of a term, of which {@link TermToken.hash} is given, and the next one. */
export function pairBucket(hash: number, next: string): number {
  return folded(hashOn(pairHash(hash), next), true);
}

/** The hash of a term with a space behind it, into which the units of the next go. */
export function pairHash(hash: number): number {
  return Math.imul(hash ^ SPACE, FNV_PRIME);
}

const FNV_OFFSET = 0x811c9dc5;
/** Each unit of a term goes into its hash by exclusive or and a product with this. */
export const FNV_PRIME = 0x01000193;
const SPACE = 32;

function hashOn(hash: number, text: string): number {
  let on = hash;
  for (let i = 0; i < text.length; i++) on = Math.imul(on ^ text.charCodeAt(i), FNV_PRIME);
  return on;
}

/** The bucket of what has this hash. */
export function folded(hash: number, pair: boolean): number {
  return (((hash >>> 15) ^ hash) & (HALF - 1)) | (pair ? HALF : 0);
}

/** A word without its ending: plural, past tense, -ing. Lighter than Porter's, which joins names. */
export function stem(word: string): string {
  const size = word.length;
  if (size < 4) return word;
  if (word.endsWith('ies') && size > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return stem(word.slice(0, -1));
  if (word.endsWith('ing') && size > 6) return undouble(word.slice(0, -3));
  if (word.endsWith('ed') && size > 5) return undouble(word.slice(0, -2));
  return word.endsWith('e') && size > 4 ? word.slice(0, -1) : word;
}

function undouble(word: string): string {
  const last = word.at(-1);
  return last === word.at(-2) && last !== 'l' && last !== 's' ? word.slice(0, -1) : word;
}

/** A content word as a term: its stem, what that hashes to, and its bucket. */
export interface Term {
  term: string;
  hash: number;
  bucket: number;
}

/** A content word of a text and where it stands. */
export interface TermToken extends Term {
  start: number;
  end: number;
  /** Whether the content word before stands next to it, so that both form a pair. */
  joined: boolean;
}

/** The content words of a text in order; offsets into `text`. Linear. */
export function termTokens(text: string): TermToken[] {
  const tokens: TermToken[] = [];
  forEachTerm(text, ({ term, hash, bucket }, start, end, joined) =>
    tokens.push({ term, hash, bucket, start, end, joined }),
  );
  return tokens;
}

/** Calls `visit` with what {@link termTokens} gives, without making objects of it. */
export function forEachTerm(
  text: string,
  visit: (term: Readonly<Term>, start: number, end: number, joined: boolean) => void,
): void {
  let previous = -1;
  forEachWord(text, (start, end) => {
    const found = termOf(text, start, end);
    if (found === null) return;
    // One space or hyphen at most between the words of a pair.
    visit(found, start, end, previous >= 0 && start - previous <= 1);
    previous = end;
  });
}

/** A word met lately with its term, null for what is none. */
interface MetWord {
  word: string;
  term: Term | null;
}

/**
 * Words met lately: a table by hash with two places for each, of which the older word gives way, so that
 * a word need not be cut out of its text to be found. Its places are free to begin with, not filled: a
 * background that was just woken waits for whatever is made as a script starts.
 */
const PLACES = 1 << 16;
const met = Array<MetWord | undefined>(PLACES);
const hashes = new Int32Array(PLACES);

/** The term of a word that stands in a text, or null where it says nothing. */
export function termOf(text: string, start: number, end: number): Term | null {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  const place = ((hash >>> 15) ^ hash) & (PLACES - 2);
  for (let at = place; at < place + 2; at++) {
    if (hashes[at] !== hash) continue;
    const known = met[at];
    if (known !== undefined && isAt(known.word, text, start, end)) return known.term;
  }
  const word = text.slice(start, end);
  const term = readTerm(word);
  met[place + 1] = met[place];
  hashes[place + 1] = hashes[place] ?? 0;
  met[place] = { word, term };
  hashes[place] = hash;
  return term;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** The term of a word, or null where it says nothing. */
export function readTerm(text: string): Term | null {
  const word = plain(text);
  if (STOP_WORDS.has(word) || (word.length < 2 && !/\p{N}/u.test(word))) return null;
  const term = stem(word);
  const hash = hashOn(FNV_OFFSET, term);
  return { term, hash, bucket: folded(hash, false) };
}

function plain(word: string): string {
  const lower = word.toLowerCase();
  const apostrophe = lower.search(/['’]/);
  const bare =
    apostrophe < 0
      ? lower
      : /^['’]s$/.test(lower.slice(apostrophe))
        ? lower.slice(0, apostrophe)
        : lower.replace(/['’]/g, '');
  return /[^\0-\u024f]/.test(bare) || /[\u0080-\u024f]/.test(bare)
    ? bare.normalize('NFKD').replace(/\p{M}/gu, '')
    : bare;
}

/** The calendar days that an article names, as terms: `2011-11-26`. Coarser dates are in too many. */
export function dayTerms(record: ArticleRecord): string[] {
  const days: string[] = [];
  for (const { value } of record.findings.dates) {
    // Most are too coarse, which is seen at once.
    if (value.length < 10 || value.charCodeAt(7) !== HYPHEN) continue;
    const day = DAY.exec(value);
    if (day !== null) days.push(day[0]);
  }
  return days;
}

const HYPHEN = 0x2d;
const DAY = /^\d{4}-\d{2}-\d{2}(?!.*\/)/u;
