import { termOf, type TermVector } from './articleTerms';
import { BucketSums } from './bucketSums';
import { NUMBER, OTHER } from './forEachWord';

/** Text (UTF-16 code units) in which numbers and capitals are looked for. */
const CLOSE_TEXT = 20_000;
/** Years that news speak of. */
const YEAR = /^(?:19|20)\d\d$/;
const DIGIT = /\p{N}/u;

/** What a text says beside its words: how it begins, and its names and numbers, recognised or not. */
export interface CloseTerms {
  /** Title and first two sentences or so, with pairs of words. */
  lead: TermVector;
  /** Words written with a capital inside a sentence. */
  capitals: TermVector;
  /** Tokens with a digit. */
  numbers: TermVector;
  /** The latest year that it names in digits, or null. */
  lastYear: number | null;
}

/** Collects {@link CloseTerms} of one article after the other, while its words are counted. */
export class CloseReader {
  readonly #lead = new BucketSums(1024);
  readonly #capitals = new BucketSums(256);
  readonly #numbers = new BucketSums(256);
  #lastYear: number | null = null;

  /**
   * Takes a word that is a term, from `start` to `end`, with the units of its text and their classes;
   * `pair` is the bucket of the pair with the word before, below 0 where there is none.
   */
  see(
    text: string,
    classes: Uint8Array,
    start: number,
    end: number,
    bucket: number,
    pair: number,
    leadEnd: number,
  ): void {
    if (end <= leadEnd) {
      this.#lead.add(bucket, 1);
      if (pair >= 0) this.#lead.add(pair, 1);
    }
    if (start >= CLOSE_TEXT) return;
    if (isCapital(text, classes, start)) this.#capitals.add(bucket, 1);
    for (let at = start; at < end; at++) {
      if (classes[at] !== NUMBER) continue;
      this.#number(termOf(text, start, end)?.term ?? '', bucket);
      break;
    }
  }

  #number(term: string, bucket: number): void {
    if (!DIGIT.test(term)) return;
    this.#numbers.add(bucket, 1);
    if (YEAR.test(term)) this.#lastYear = Math.max(this.#lastYear ?? 0, Number(term));
  }

  /** What was taken since the last call. */
  take(): CloseTerms {
    const taken = {
      lead: this.#lead.take(),
      capitals: this.#capitals.take(),
      numbers: this.#numbers.take(),
      lastYear: this.#lastYear,
    };
    this.#lastYear = null;
    return taken;
  }
}

/** Whether a word starts with a capital and does not start a sentence: a word or a comma comes before. */
function isCapital(text: string, classes: Uint8Array, start: number): boolean {
  const unit = text.charCodeAt(start);
  if (unit < 0x41 || (unit > 0x5a && unit < 0x80) || text.charCodeAt(start - 1) !== 0x20)
    return false;
  if (unit >= 0x80 && !/\p{Lu}/u.test(text.charAt(start))) return false;
  return start > 1 && (classes[start - 2] !== OTHER || BEFORE.has(text.charCodeAt(start - 2)));
}

/** Marks inside a sentence. */
const BEFORE = new Set(Array.from(',;:\u2019\'"', (mark) => mark.charCodeAt(0)));
