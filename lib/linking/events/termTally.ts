import { termOf } from '../related/articleTerms';

/** Places for hashes to begin with, a power of two: most articles have fewer terms than half of it. */
const PLACES = 2048;

/** A term as it is met first: how it begins (a number, in the order of the alphabet), and the word in its text. */
export interface MetTerm {
  hash: number;
  begins: number;
  weight: number;
  kind: number;
  body: string;
  start: number;
  end: number;
}

/** Counts the terms of one article by their hash and gives those that weigh most. Used for one after the other. */
export class TermTally {
  /** Of a hash the number of its term and one; 0 where a place is free. Open addresses, at most half full. */
  #places = new Int32Array(PLACES);
  readonly #terms: MetTerm[] = [];

  /** Counts a term that was met before by `weight`; false for one that was not. It is of the least of the kinds of its words: one that is also written small is no name. */
  again(hash: number, weight: number, kind: number): boolean {
    const term = this.#terms[(this.#places[this.#placeOf(hash)] ?? 0) - 1];
    if (term === undefined) return false;
    term.weight += weight;
    if (kind < term.kind) term.kind = kind;
    return true;
  }

  /** Begins to count a term, which is kept. */
  add(term: MetTerm): void {
    this.#places[this.#placeOf(term.hash)] = this.#terms.push(term);
    if (this.#terms.length * 2 > this.#places.length) this.#grow();
  }

  /**
   * Hashes of the terms that weigh most, at most so many, the heaviest first, of equals the first in the
   * alphabet. A term weighs the logarithm of its count and one, times its kind. Nothing is left.
   */
  take(most: number): number[] {
    const terms = this.#terms;
    for (const term of terms) term.weight = Math.log1p(term.weight) * term.kind;
    const weights = Float64Array.from(terms, ({ weight }) => weight).sort();
    const least = weights[weights.length - most] ?? -Infinity;
    const best = terms.filter(({ weight }) => weight >= least).sort(compare);
    this.#terms.length = 0;
    if (this.#places.length === PLACES) this.#places.fill(0);
    else this.#places = new Int32Array(PLACES);
    return best.slice(0, most).map(({ hash }) => hash);
  }

  #placeOf(hash: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    let at = ((hash >>> 15) ^ hash) & mask;
    for (let number = places[at] ?? 0; number !== 0; number = places[at] ?? 0) {
      if (this.#terms[number - 1]?.hash === hash) break;
      at = (at + 1) & mask;
    }
    return at;
  }

  #grow(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    for (const [at, { hash }] of this.#terms.entries()) this.#places[this.#placeOf(hash)] = at + 1;
  }
}

/** Strings are made of those alone that weigh the same and begin alike. */
function compare(a: MetTerm, b: MetTerm): number {
  return b.weight - a.weight || a.begins - b.begins || (stringOf(a) < stringOf(b) ? -1 : 1);
}

function stringOf({ body, start, end }: MetTerm): string {
  return termOf(body, start, end)?.term ?? '';
}
