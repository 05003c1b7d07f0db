import { hash53 } from './hash53';

/** Entries remembered of a feed beside those that it holds now: a feed may drop some and bring them back. */
const MOST = 2_000;

/** What tells an entry, and its wording, apart. */
interface Seen {
  id: string;
  /** What changes when the entry is reworded. */
  wording: string;
}

/**
 * The entries of a feed that were taken, by the hash of what tells each apart, with the hash of its
 * wording. Kept as pairs of numbers in a row; bounded, the oldest forgotten first.
 */
export class SeenEntries {
  readonly #wordings = new Map<number, number>();

  constructor(pairs: readonly number[]) {
    for (let at = 0; at + 1 < pairs.length; at += 2)
      this.#wordings.set(pairs[at] ?? 0, pairs[at + 1] ?? 0);
  }

  /** Whether an entry is new, was reworded since it was taken, or is as it was. */
  look({ id, wording }: Seen): 'new' | 'reworded' | 'same' {
    const before = this.#wordings.get(hash53(id));
    if (before === undefined) return 'new';
    return before === hash53(wording) ? 'same' : 'reworded';
  }

  /** Remembers an entry as the latest seen. */
  add({ id, wording }: Seen): void {
    const key = hash53(id);
    this.#wordings.delete(key);
    this.#wordings.set(key, hash53(wording));
  }

  /** The pairs to keep, oldest first: at most 2,000, and all of the `latest` that were seen last. */
  pairs(latest: number): number[] {
    return [...this.#wordings].slice(-Math.max(MOST, latest)).flat();
  }
}
