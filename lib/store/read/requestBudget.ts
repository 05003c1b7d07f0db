/** Requests to IndexedDB that one answer may take, whatever the size of the archive. */
export const MOST_REQUESTS = 40;

/** Counts the requests of one answer. What does not fit is left out by whoever asks, the least worth first. */
export class RequestBudget {
  #spent = 0;

  get spent(): number {
    return this.#spent;
  }

  get left(): number {
    return Math.max(0, MOST_REQUESTS - this.#spent);
  }

  /**
   * How many requests may be made now, at most `most`, if what comes later is to have `later`. Where
   * that is more than is left, both get less in proportion.
   */
  allow(most: number, later = 0): number {
    const { left } = this;
    if (most <= 0) return 0;
    if (left >= most + later) return most;
    return Math.max(Math.floor((left * most) / (most + later)), Math.min(most, left - later), 0);
  }

  spend(requests: number): void {
    this.#spent += requests;
  }
}
