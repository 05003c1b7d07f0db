import type { ArchiveDatabase } from '../database';
import { explainStoreError } from '../errors/explainStoreError';
import { CorruptBlock } from '../format/corruptBlock';
import { openArchive } from '../openArchive';
import { whileOpen } from '../whileOpen';
import { Commit } from './commit';
import { withDamage } from './damage';
import type { Linking } from './linking';
import { openState } from './openState';
import { STORE_LINKING } from './storeLinking';
import type { WriterOptions } from './writerOptions';
import type { WriterState } from './writerState';

/** What a call of the writer works with: an open archive, what is known of it, and how it links and merges. */
export interface Writing {
  idb: IDBDatabase;
  state: WriterState;
  linking: Linking;
  mergeAfterDeltas: number | undefined;
}

/**
 * Runs calls one after the other. What the writer knows is kept between them, and read anew after a
 * failure; damage that a call meets is repaired, and the call tried once more.
 */
export class WriterRuns {
  readonly #db: ArchiveDatabase;
  readonly #linking: Linking;
  readonly #options: Pick<WriterOptions, 'mergeAfterDeltas' | 'mostEntityBlocks'>;
  #idb: IDBDatabase | null = null;
  #state: WriterState | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(db: ArchiveDatabase, options: WriterOptions) {
    this.#db = db;
    this.#linking = options.linking ?? STORE_LINKING;
    this.#options = options;
  }

  /** What a call gives once those before it are through; rejects with a named `StoreError`. */
  run<T>(call: (writing: Writing) => Promise<T>): Promise<T> {
    const result = this.#queue
      .catch(() => undefined)
      .then(async () => {
        try {
          return await this.#try(call);
        } catch (error) {
          // What is damaged is made anew when the state is read again; then the call can go on.
          if (!(await this.#noted(error))) throw explainStoreError(error);
        }
        try {
          return await this.#try(call);
        } catch (error) {
          throw explainStoreError(error);
        }
      });
    this.#queue = result;
    return result;
  }

  /** Lets the next call read everything anew. */
  forget(): void {
    this.#state = null;
  }

  /** Resolves once no call runs any more. */
  async ended(): Promise<void> {
    await this.#queue.catch(() => undefined);
  }

  async #try<T>(call: (writing: Writing) => Promise<T>): Promise<T> {
    try {
      const idb = await openArchive(this.#db);
      return await whileOpen(idb, async () => {
        const state = await this.#stateOf(idb);
        const { mergeAfterDeltas } = this.#options;
        return call({ idb, state, linking: this.#linking, mergeAfterDeltas });
      });
    } catch (error) {
      // Whatever of it was changed in memory is not on the disk.
      this.#state = null;
      throw error;
    }
  }

  async #stateOf(idb: IDBDatabase): Promise<WriterState> {
    if (this.#state !== null && idb === this.#idb) return this.#state;
    const state = await openState(idb, this.#linking);
    state.mostBlocks = this.#options.mostEntityBlocks ?? state.mostBlocks;
    [this.#idb, this.#state] = [idb, state];
    return state;
  }

  /** Notes damage for the repair; whether there was any that can be repaired. */
  async #noted(error: unknown): Promise<boolean> {
    if (!(error instanceof CorruptBlock) || error.place === null) return false;
    const idb = await openArchive(this.#db);
    const commit = new Commit();
    commit.put('meta', await withDamage(idb, [error]));
    await commit.apply(idb);
    return true;
  }
}
