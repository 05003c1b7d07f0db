import type { ArticleRecord } from '../../model/findings';
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
  return folded(hashOn(Math.imul(hash ^ SPACE, FNV_PRIME), next), true);
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SPACE = 32;

function hashOn(hash: number, text: string): number {
  let on = hash;
  for (let i = 0; i < text.length; i++) on = Math.imul(on ^ text.charCodeAt(i), FNV_PRIME);
  return on;
}

function folded(hash: number, pair: boolean): number {
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
interface Term {
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

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/** The content words of a text in order; offsets into `text`. Linear. */
export function termTokens(text: string): TermToken[] {
  const tokens: TermToken[] = [];
  let previous = -1;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const found = termOf(match[0]);
    if (found === null) continue;
    const { term, hash, bucket } = found;
    // One space or hyphen at most between the words of a pair.
    const joined = previous >= 0 && start - previous <= 1;
    tokens.push({ term, hash, bucket, start, end, joined });
    previous = end;
  }
  return tokens;
}

/** Words met so far with their terms, null for what is none; as many as a year of news has that are not rare. */
const met = new Map<string, Term | null>();
const MOST_MET = 50_000;

function termOf(text: string): Term | null {
  const known = met.get(text);
  if (known !== undefined) return known;
  const word = plain(text);
  const none = STOP_WORDS.has(word) || (word.length < 2 && !/\p{N}/u.test(word));
  const term = stem(word);
  const hash = hashOn(FNV_OFFSET, term);
  const found = none ? null : { term, hash, bucket: folded(hash, false) };
  if (met.size < MOST_MET) met.set(text, found);
  return found;
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
  return record.findings.dates.flatMap(({ value }) => DAY.exec(value)?.[0] ?? []);
}

const DAY = /^\d{4}-\d{2}-\d{2}(?!.*\/)/u;
