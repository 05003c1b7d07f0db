/**
 * Deflate packs running text to a third and markup to a tenth; zeros to a thousandth. What is packed
 * more than two hundredfold beyond a size that a small repetitive file may have is a zip bomb.
 */
const MOST_RATIO = 200;
const ALWAYS_FINE = 64_000_000;

/** A file that unpacks to far more than it holds. */
export class UnpacksTooFar extends Error {}

/** Whether `unpacked` bytes from `packed` are so many that no text gives them. */
export function unpacksTooFar(packed: number, unpacked: number): boolean {
  return unpacked > ALWAYS_FINE && unpacked > packed * MOST_RATIO;
}

/** Bytes unpacked of one chosen file, all files inside each other together. */
const AT_LEAST = 4_000_000_000;
const MOST_OF_ALL = 500;

/** Counts what is unpacked of one chosen file, so that bombs inside bombs come to an end. */
export class UnpackBudget {
  #left: number;

  /** `size`: bytes of the chosen file, 0 where unknown. */
  constructor(size: number) {
    this.#left = Math.max(AT_LEAST, size * MOST_OF_ALL);
  }

  /** Throws {@link UnpacksTooFar} where it is used up. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new UnpacksTooFar('unpacks too far');
  }
}
