import type { ArchiveWriter } from '../write/archiveWriter';
import type { LockWait } from '../write/writerLock';

/** A writer that is held until it is given back. */
export interface HeldWriter {
  writer: ArchiveWriter;
  release: () => void;
}

/**
 * One writer for all who need it in this tab or worker: opened for the first, closed after the last,
 * so that other tabs get their turn.
 */
export class WriterLease {
  readonly #open: (wait: LockWait) => Promise<ArchiveWriter>;
  #writer: Promise<ArchiveWriter> | null = null;
  #holders = 0;
  /** The closing of the last writer. */
  #closed: Promise<void> = Promise.resolve();

  constructor(open: (wait: LockWait) => Promise<ArchiveWriter>) {
    this.#open = open;
  }

  /** The writer, opened where nobody holds it; `wait` says how to wait for another tab's. */
  async hold(wait: LockWait = {}): Promise<HeldWriter> {
    this.#holders += 1;
    let held = true;
    const release = (): void => {
      if (!held) return;
      held = false;
      this.#holders -= 1;
      if (this.#holders === 0) this.#close();
    };
    this.#writer ??= this.#closed.then(() => this.#open(wait));
    try {
      return { writer: await this.#writer, release };
    } catch (error) {
      this.#writer = null;
      release();
      throw error;
    }
  }

  /** Holds the writer while the work goes on. */
  async use<T>(work: (writer: ArchiveWriter) => Promise<T>, wait: LockWait = {}): Promise<T> {
    const { writer, release } = await this.hold(wait);
    try {
      return await work(writer);
    } finally {
      release();
    }
  }

  #close(): void {
    const writer = this.#writer;
    this.#writer = null;
    // What could not be opened needs no closing.
    if (writer !== null)
      this.#closed = writer.then((opened) => opened.close()).catch(() => undefined);
  }
}
