import type { TermVector } from './articleTerms';

/** Places to begin with: those of an article of 1,000 words lie in a processor's cache. */
const PLACES = 4096;

/**
 * Sums by bucket of terms: a hash table with open addresses, at most half full, that is used for one
 * article after the other. A bucket is a hash already.
 */
export class BucketSums {
  readonly #places: number;
  /** Bucket and one, 0 where a place is free. */
  #keys: Int32Array;
  #sums: Float64Array;
  #used = 0;

  /** `places` to begin with, a power of two. */
  constructor(places = PLACES) {
    this.#places = places;
    this.#keys = new Int32Array(places);
    this.#sums = new Float64Array(places);
  }

  /** Adds to the sum of a bucket (0 to 2^31 - 2), in the order of the calls. */
  add(bucket: number, weight: number): void {
    const at = placeOf(this.#keys, bucket);
    if (this.#keys[at] !== 0) {
      this.#sums[at] = (this.#sums[at] ?? 0) + weight;
      return;
    }
    this.#keys[at] = bucket + 1;
    this.#sums[at] = weight;
    if (++this.#used * 2 > this.#keys.length) this.#grow();
  }

  /** Ascending buckets, each with the logarithm of its sum and one. Nothing is left. */
  take(): TermVector {
    const keys = this.#keys;
    const sums = this.#sums;
    const buckets = new Int32Array(this.#used);
    const weights = new Float32Array(this.#used);
    let filled = 0;
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0;
      if (key !== 0) buckets[filled++] = key - 1;
    }
    buckets.sort();
    for (let i = 0; i < filled; i++)
      weights[i] = Math.log1p(sums[placeOf(keys, buckets[i] ?? 0)] ?? 0);
    if (keys.length === this.#places) keys.fill(0);
    else {
      this.#keys = new Int32Array(this.#places);
      this.#sums = new Float64Array(this.#places);
    }
    this.#used = 0;
    return { buckets, weights };
  }

  #grow(): void {
    const [keys, sums] = [this.#keys, this.#sums];
    this.#keys = new Int32Array(keys.length * 2);
    this.#sums = new Float64Array(keys.length * 2);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0;
      if (key === 0) continue;
      const to = placeOf(this.#keys, key - 1);
      this.#keys[to] = key;
      this.#sums[to] = sums[at] ?? 0;
    }
  }
}

/** The place of a bucket, or the free one where it would go. */
function placeOf(keys: Int32Array, bucket: number): number {
  const mask = keys.length - 1;
  let at = bucket & mask;
  for (let key = keys[at] ?? 0; key !== 0 && key !== bucket + 1; key = keys[at] ?? 0)
    at = (at + 1) & mask;
  return at;
}
