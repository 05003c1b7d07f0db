import { ImportStopped } from './importControl';
import type { ImportWriter } from './importShapes';
import type { HeldWriter, WriterLease } from './writerLease';

/** How an import waits for another tab's writer. */
interface ImportWait {
  signal: AbortSignal;
  /** Told when it begins to wait, and when it has waited. */
  onWaiting: (waiting: boolean) => void;
}

/** The writer of an import: taken when there is something to store, and given back in pauses. */
export class LeasedWriter implements ImportWriter {
  readonly #lease: WriterLease;
  readonly #wait: ImportWait;
  #held: Promise<HeldWriter> | null = null;

  constructor(lease: WriterLease, wait: ImportWait) {
    this.#lease = lease;
    this.#wait = wait;
  }

  add: ImportWriter['add'] = async (records, about) => {
    const writer = await this.#writer();
    return writer.add(records, about);
  };

  settle: ImportWriter['settle'] = async (how) => {
    const writer = await this.#writer();
    await writer.settle(how);
  };

  /** Gives the writer back; the next call takes it anew. */
  async release(): Promise<void> {
    const held = this.#held;
    this.#held = null;
    (await held?.catch(() => null))?.release();
  }

  async #writer() {
    const { signal, onWaiting } = this.#wait;
    try {
      this.#held ??= this.#lease.hold({ signal, onWaiting: () => onWaiting(true) });
      return (await this.#held).writer;
    } catch (error) {
      this.#held = null;
      if (signal.aborted) throw new ImportStopped();
      throw error;
    } finally {
      onWaiting(false);
    }
  }
}
