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
  let hash = 0x811c9dc5;
  let pair = 0;
  for (let i = 0; i < term.length; i++) {
    const unit = term.charCodeAt(i);
    if (unit === 32) pair = HALF;
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return (((hash >>> 15) ^ hash) & (HALF - 1)) | pair;
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

/** A content word of a text: its stem and where it stands. */
export interface TermToken {
  term: string;
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
    const word = plain(match[0]);
    if (STOP_WORDS.has(word) || (word.length < 2 && !/\p{N}/u.test(word))) continue;
    // One space or hyphen at most between the words of a pair.
    tokens.push({ term: stem(word), start, end, joined: previous >= 0 && start - previous <= 1 });
    previous = end;
  }
  return tokens;
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

/** How many times a word counts in the title, and in the lead, for each time in the body. */
const TITLE_COUNTS = 2;
const LEAD_COUNTS = 2.2;
/** Body text (UTF-16 code units) that is the lead: about two sentences. */
export const LEAD = 350;
/** Longest body (UTF-16 code units) whose words are counted, about 16,000 words: later ones add nothing. */
const LONGEST = 100_000;

/** The calendar days that an article names, as terms: `2011-11-26`. Coarser dates are in too many. */
export function dayTerms(record: ArticleRecord): string[] {
  return record.findings.dates.flatMap(({ value }) => DAY.exec(value)?.[0] ?? []);
}

const DAY = /^\d{4}-\d{2}-\d{2}(?!.*\/)/u;

/** The terms of a record's title and body, and the days that it names. Weights grow with the logarithm of the (weighted) count. */
export function termVector(record: ArticleRecord): TermVector {
  const counts = new Map<number, number>();
  const add = (tokens: TermToken[], weightAt: (start: number) => number): void => {
    let before = '';
    for (const { term, start, joined } of tokens) {
      const weight = weightAt(start);
      count(counts, termBucket(term), weight);
      if (joined) count(counts, termBucket(`${before} ${term}`), weight);
      before = term;
    }
  };
  const { title, text } = record.article;
  if (!text.startsWith(title.slice(0, LEAD))) add(termTokens(title), () => TITLE_COUNTS);
  add(termTokens(text.slice(0, LONGEST)), (start) => (start < LEAD ? LEAD_COUNTS : 1));
  for (const day of dayTerms(record)) count(counts, termBucket(day), 1);
  const buckets = Int32Array.from(counts.keys()).sort();
  const weights = Float32Array.from(buckets, (bucket) => Math.log1p(counts.get(bucket) ?? 0));
  return { buckets, weights };
}

function count(counts: Map<number, number>, bucket: number, weight: number): void {
  counts.set(bucket, (counts.get(bucket) ?? 0) + weight);
}
