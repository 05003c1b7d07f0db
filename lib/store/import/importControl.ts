/** Thrown where an import was stopped by the reader. */
export class ImportStopped extends Error {
  override name = 'ImportStopped';
}

/** Pauses, continues and stops an import from outside. */
export class ImportControl {
  readonly #stopped = new AbortController();
  #paused: Promise<void> | null = null;
  #goOn: () => void = () => undefined;

  /** Aborted when the import is to stop. */
  get signal(): AbortSignal {
    return this.#stopped.signal;
  }

  get isPaused(): boolean {
    return this.#paused !== null;
  }

  pause(): void {
    if (this.#paused !== null || this.#stopped.signal.aborted) return;
    this.#paused = new Promise((resolve) => {
      this.#goOn = resolve;
    });
  }

  resume(): void {
    this.#paused = null;
    this.#goOn();
  }

  /** Stops for good; a paused import ends too. */
  stop(): void {
    this.#stopped.abort();
    this.resume();
  }

  /** Settles when it is not paused any more. */
  async resumed(): Promise<void> {
    await this.#paused;
  }
}
