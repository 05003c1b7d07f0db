/** The last so many milliseconds say how fast it goes: long enough to be calm, short enough to follow. */
const WINDOW = 20_000;

/** Before so many milliseconds nothing is said: the first batch says little of the others. */
const KNOWN_AFTER = 3_000;

/** Samples nearer together than this (milliseconds) say nothing more. */
const APART = 200;

interface Sample {
  at: number;
  articles: number;
  bytes: number;
}

/** How fast an import goes. Times are in milliseconds of a clock that only goes forward. */
export class ImportPace {
  #samples: Sample[] = [];

  /** So many articles and bytes are done at this time. */
  note(at: number, articles: number, bytes: number): void {
    const last = this.#samples.at(-1);
    if (last !== undefined && at - last.at < APART) return;
    this.#samples.push({ at, articles, bytes });
    // One sample older than the window stays, so that slow batches have one before them.
    while ((this.#samples[1]?.at ?? Infinity) <= at - WINDOW) this.#samples.shift();
  }

  /** Forgets what was: after a pause, and where articles were passed over, time says nothing. */
  restart(): void {
    this.#samples = [];
  }

  /** Articles a second over the last {@link WINDOW}; null before it is known. */
  get rate(): number | null {
    return this.#perSecond(({ articles }) => articles);
  }

  /** Seconds for so many bytes more; null before it is known. */
  secondsFor(bytes: number): number | null {
    const speed = this.#perSecond((sample) => sample.bytes);
    return speed === null || speed <= 0 ? null : bytes / speed;
  }

  #perSecond(of: (sample: Sample) => number): number | null {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (first === undefined || last === undefined || last.at - first.at < KNOWN_AFTER) return null;
    return ((of(last) - of(first)) * 1000) / (last.at - first.at);
  }
}
