import type { EntityRow } from '../shapes/entityRow';
import type { LinkSource } from '../shapes/linkSource';

/** Entities of which it is remembered that nobody may be one with them. */
const MOST_KEPT = 100_000;

/**
 * Entities that stand alone: no other may be one with them, so that more names of theirs change
 * nothing. Remembered by source between calls, with the name, lest a number that a failed commit
 * gave is given to another.
 */
export class Alone {
  readonly #names: Map<number, string>;

  private constructor(names: Map<number, string>) {
    this.#names = names;
  }

  static of(source: LinkSource): Alone {
    const names = remembered.get(source) ?? new Map<number, string>();
    remembered.set(source, names);
    return new Alone(names);
  }

  has({ number, id }: EntityRow): boolean {
    return this.#names.get(number) === id;
  }

  add({ number, id }: EntityRow): void {
    if (this.#names.size >= MOST_KEPT) this.#names.clear();
    this.#names.set(number, id);
  }

  delete({ number }: EntityRow): void {
    this.#names.delete(number);
  }
}

const remembered = new WeakMap<LinkSource, Map<number, string>>();
