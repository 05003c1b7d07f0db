import { seededRandom } from '../../random';

/** Draws that a seed fixes. */
export class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seededRandom(seed);
    // The first number of neighbouring seeds is alike.
    this.#next();
  }

  /** True this often. */
  chance(share: number): boolean {
    return this.#next() < share;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1));
  }

  /** One of these; there must be one. */
  pick<T>(all: readonly T[]): T {
    const picked = all[Math.floor(this.#next() * all.length)];
    if (picked === undefined) throw new Error('Nothing to pick from.');
    return picked;
  }
}
