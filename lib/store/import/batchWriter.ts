import type { ArticleRecord } from '../../model/findings';
import { explainStoreError } from '../errors/explainStoreError';
import type { ImportCheckpoint } from './checkpoint';
import { ImportStopped } from './importControl';
import type { ImportSource, ImportWriter } from './importShapes';
import { RecordBatch } from './recordBatch';

/** Milliseconds after which the place is kept, also where all that was read is known already. */
const PLACE_EVERY = 10_000;

/** What the store gave up over, in words for the reader. */
export class StoreFailure extends Error {}

/** Whatever the store does for an import: a failure of its own comes out as a {@link StoreFailure}. */
export async function stored<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImportStopped) throw error;
    throw new StoreFailure(explainStoreError(error).message);
  }
}

/** What a batch writer needs from outside. */
interface BatchWriterOptions {
  writer: Pick<ImportWriter, 'add'>;
  /** Milliseconds since 1970, and of a clock that only goes forward. */
  now(): number;
  clock(): number;
  /** The place after a commit of so many records; null deletes what was kept, undefined leaves it. */
  checkpoint(records: number, last: boolean): ImportCheckpoint | null | undefined;
  onStored(counts: { added: number; known: number }): void;
}

/** Gathers records in batches and stores one while the next is read: at most two are in memory. */
export class BatchWriter {
  readonly #options: BatchWriterOptions;
  readonly #batch = new RecordBatch();
  #source: ImportSource = { id: '', kind: 'pages' };
  /** The commit that runs. */
  #writing: Promise<void> = Promise.resolve();
  #committedAt: number;

  constructor(options: BatchWriterOptions) {
    this.#options = options;
    this.#committedAt = options.clock();
  }

  /** Where what is added from now on comes from: a source of its own has commits of its own. */
  async from(source: ImportSource): Promise<void> {
    if (source.id !== this.#source.id && this.#batch.size > 0) await this.commit();
    this.#source = source;
  }

  add(record: ArticleRecord): void {
    this.#batch.add(record, this.#options.clock());
  }

  /** Stores the batch where it is time to. */
  async tick(): Promise<void> {
    const now = this.#options.clock();
    if (this.#batch.isFull(now) || now - this.#committedAt > PLACE_EVERY) await this.commit();
  }

  /** Stores the batch with the place after it, once the commit before is through; does not wait for its end. `last`: no place is kept any more. */
  async commit(last = false): Promise<void> {
    await this.#writing;
    const options = this.#options;
    this.#committedAt = options.clock();
    const records = this.#batch.take();
    const place = options.checkpoint(records.length, last);
    if (records.length === 0 && place === undefined) return;
    const source = this.#source;
    this.#writing = stored(async () => {
      const about = { now: options.now(), source };
      const outcomes = await options.writer.add(
        records,
        place === undefined ? about : { ...about, checkpoint: place },
      );
      const added = outcomes.filter((outcome) => outcome !== 'already there').length;
      options.onStored({ added, known: outcomes.length - added });
    });
    // Waited for before the next one, where its failure is met.
    this.#writing.catch(() => undefined);
  }

  /** Stores the batch and waits until it is. */
  async flush(last = false): Promise<void> {
    await this.commit(last);
    await this.#writing;
  }
}
