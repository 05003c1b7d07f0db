import type { ArticleRecord } from '../../model/findings';
import {
  dayTerms,
  pairBucket,
  termBucket,
  termTokens,
  type TermToken,
  type TermVector,
} from './articleTerms';
import { addTerms } from './addTerms';
import { BucketSums } from './bucketSums';

/** How many times a word counts in the title, and in the lead, for each time in the body. */
const TITLE_COUNTS = 2;
const LEAD_COUNTS = 2.2;
/** Body text (UTF-16 code units) that is the lead: about two sentences. */
const LEAD = 350;
/** Longest body (UTF-16 code units) whose words are counted, about 16,000 words: later ones add nothing. */
const LONGEST = 100_000;
/** Text (UTF-16 code units) in which numbers and capitals are looked for. */
const CLOSE_TEXT = 20_000;
/** Years that news speak of. */
const YEAR = /^(?:19|20)\d\d$/;

/** Terms in ascending order of bucket, and how often each occurs. */
export interface TermCounts {
  buckets: Int32Array;
  counts: Float32Array;
}

/** All that an article's title and body say in terms, whatever the archive. */
export interface RecordTerms {
  /** Title, body and the days that it names. */
  vector: TermVector;
  /** Title and first two sentences or so, with pairs of words. */
  lead: TermCounts;
  /** Words written with a capital inside a sentence: names, whether they were recognised or not. */
  capitals: TermCounts;
  /** Tokens with a digit, each once. */
  numbers: TermCounts;
  /** The latest year that it names in digits, or null. */
  lastYear: number | null;
}

type Counts = Map<number, number>;

/** Reads the terms of a record's title and body, each word once. Linear. */
export function recordTerms(record: ArticleRecord): RecordTerms {
  const { title } = record.article;
  const text = record.article.text.slice(0, LONGEST);
  const titleTokens = termTokens(title);
  const tokens = termTokens(text);
  const titled = text.startsWith(title.slice(0, LEAD));
  const all: Counts = new Map();
  const lead: Counts = new Map();
  if (!titled) {
    add(all, titleTokens, () => TITLE_COUNTS);
    add(lead, titleTokens, () => 1);
  }
  add(all, tokens, (start) => (start < LEAD ? LEAD_COUNTS : 1));
  add(lead, leadOf(tokens), () => 1);
  for (const day of dayTerms(record)) increase(all, termBucket(day), 1);
  const buckets = Int32Array.from(all.keys()).sort();
  const weights = Float32Array.from(buckets, (bucket) => Math.log1p(all.get(bucket) ?? 0));
  return {
    vector: { buckets, weights },
    lead: sorted(lead),
    ...closeTerms(title, titleTokens, text, tokens),
  };
}

/**
 * {@link RecordTerms.vector} alone, in a fifth of the time: every article that is stored is counted by
 * it. Weights grow with the logarithm of the (weighted) count.
 */
export function termVector(record: ArticleRecord): TermVector {
  const { title } = record.article;
  const text = record.article.text.slice(0, LONGEST);
  if (!text.startsWith(title.slice(0, LEAD)))
    addTerms(SUMS, title, { lead: 0, inLead: TITLE_COUNTS, after: TITLE_COUNTS });
  addTerms(SUMS, text, { lead: LEAD, inLead: LEAD_COUNTS, after: 1 });
  for (const day of dayTerms(record)) SUMS.add(termBucket(day), 1);
  return SUMS.take();
}

/** Of one article at a time. */
const SUMS = new BucketSums();

function closeTerms(
  title: string,
  titleTokens: readonly TermToken[],
  text: string,
  tokens: readonly TermToken[],
): Pick<RecordTerms, 'capitals' | 'numbers' | 'lastYear'> {
  const capitals: Counts = new Map();
  const numbers: Counts = new Map();
  let lastYear: number | null = null;
  const look = (within: string, { term, bucket, start }: TermToken): void => {
    if (isCapital(within, start)) increase(capitals, bucket, 1);
    if (!DIGIT.test(term)) return;
    numbers.set(bucket, 1);
    if (YEAR.test(term)) lastYear = Math.max(lastYear ?? 0, Number(term));
  };
  for (const token of titleTokens) look(title, token);
  for (const token of tokens) {
    if (token.start >= CLOSE_TEXT) break;
    look(text, token);
  }
  return { capitals: sorted(capitals), numbers: sorted(numbers), lastYear };
}

const DIGIT = /\p{N}/u;

/** Adds the words and the pairs of neighbours among them. */
function add(
  counts: Counts,
  tokens: readonly TermToken[],
  weightAt: (start: number) => number,
): void {
  let before = 0;
  for (const { term, hash, bucket, start, joined } of tokens) {
    const weight = weightAt(start);
    increase(counts, bucket, weight);
    if (joined) increase(counts, pairBucket(before, term), weight);
    before = hash;
  }
}

function leadOf(tokens: readonly TermToken[]): readonly TermToken[] {
  const end = tokens.findIndex((token) => token.end > LEAD);
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** Whether a word starts with a capital and does not start a sentence: a word or a comma comes before. */
function isCapital(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 32) return false;
  return /\p{Lu}/u.test(text.charAt(start)) && /[\p{L}\p{N},;:’'"]/u.test(text.charAt(start - 2));
}

function increase(counts: Counts, bucket: number, weight: number): void {
  counts.set(bucket, (counts.get(bucket) ?? 0) + weight);
}

function sorted(counts: Counts): TermCounts {
  const buckets = Int32Array.from(counts.keys()).sort();
  return { buckets, counts: Float32Array.from(buckets, (bucket) => counts.get(bucket) ?? 0) };
}
