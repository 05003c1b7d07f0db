import type { ArticleRecord } from '../../model/findings';
import { termBucket, TERM_BUCKETS, type TermVector } from './articleTerms';
import { termVector } from './recordTerms';
import { rarity, type TermStatistics } from './termStatistics';

/** First number of the serialised form; a later layout gets another. */
const VERSION = 0x42535401;

/**
 * In how many articles of an archive each term occurs, hashed into a table of fixed size (1 MB), so
 * that a frequency can be too high where terms share a bucket and never too low.
 */
export class TermCounts implements TermStatistics {
  #table = new Uint32Array(TERM_BUCKETS);
  #articles = 0;

  get articles(): number {
    return this.#articles;
  }

  /** Counts the terms of an article's title and body. */
  add(record: ArticleRecord): void {
    this.addVector(termVector(record));
  }

  /** Takes back what {@link add} counted for the same record. */
  remove(record: ArticleRecord): void {
    const { buckets } = termVector(record);
    for (const bucket of buckets) {
      this.#table[bucket] = Math.max(0, (this.#table[bucket] ?? 0) - 1);
    }
    this.#articles = Math.max(0, this.#articles - 1);
  }

  /** As {@link add}, for terms already at hand. */
  addVector({ buckets }: TermVector): void {
    for (const bucket of buckets) this.#table[bucket] = (this.#table[bucket] ?? 0) + 1;
    this.#articles++;
  }

  documentFrequency(term: string): number {
    return this.frequencyAt(termBucket(term));
  }

  frequencyAt(bucket: number): number {
    return this.#table[bucket] ?? 0;
  }

  rarityAt(bucket: number): number {
    return rarity(this.frequencyAt(bucket), this.#articles);
  }

  /** The serialised form that {@link read} takes: 1 MB. */
  write(): ArrayBuffer {
    const words = new Uint32Array(TERM_BUCKETS + 2);
    words[0] = VERSION;
    words[1] = this.#articles;
    words.set(this.#table, 2);
    return words.buffer;
  }

  /** Reads {@link write}'s form; anything else gives empty statistics, which the caller can refill. */
  static read(bytes: ArrayBuffer): TermCounts {
    const statistics = new TermCounts();
    if (bytes.byteLength !== (TERM_BUCKETS + 2) * 4) return statistics;
    const words = new Uint32Array(bytes);
    if (words[0] !== VERSION) return statistics;
    statistics.#articles = words[1] ?? 0;
    statistics.#table.set(words.subarray(2));
    return statistics;
  }
}
