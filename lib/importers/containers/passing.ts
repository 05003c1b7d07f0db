/** Counts down the items that an import had before it goes on, through all files inside each other. */
export class Passing {
  #left: number;

  constructor(items: number) {
    this.#left = items;
  }

  /** Whether the item at hand is one of them. */
  pass(): boolean {
    if (this.#left <= 0) return false;
    this.#left -= 1;
    return true;
  }
}
