import type { ArticleRecord } from '../../model/findings';
import type { ListedAddress } from '../../pipeline/articleSource';
import { explainStoreError } from '../errors/explainStoreError';
import type { ImportCheckpoint } from './checkpoint';
import { ImportStopped } from './importControl';
import type { Listing } from '../readingList/listAddresses';
import type { ImportSource, ImportWriter } from './importShapes';
import { RecordBatch } from './recordBatch';

/** Milliseconds after which the place is kept, also where all that was read is known already. */
const PLACE_EVERY = 10_000;

/** Addresses put on the reading list in one commit. */
const MOST_ADDRESSES = 1_000;

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
  /** The place after a commit of so many records and addresses; null deletes what was kept, undefined leaves it. */
  checkpoint(
    records: number,
    addresses: number,
    last: boolean,
  ): ImportCheckpoint | null | undefined;
  list?: (addresses: readonly ListedAddress[], came: ImportSource) => Promise<Listing>;
  onStored(counts: { added: number; known: number; listed: number }): void;
}

/** Gathers records in batches and stores one while the next is read: at most two are in memory. */
export class BatchWriter {
  readonly #options: BatchWriterOptions;
  readonly #batch = new RecordBatch();
  #addresses: ListedAddress[] = [];
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
    if (source.id !== this.#source.id && this.#batch.size + this.#addresses.length > 0)
      await this.commit();
    this.#source = source;
  }

  add(record: ArticleRecord): void {
    this.#batch.add(record, this.#options.clock());
  }

  /** An address for the reading list, with the next commit. */
  address(address: ListedAddress): void {
    this.#addresses.push(address);
  }

  /** Stores the batch where it is time to. */
  async tick(): Promise<void> {
    const now = this.#options.clock();
    const full = this.#batch.isFull(now) || this.#addresses.length >= MOST_ADDRESSES;
    if (full || now - this.#committedAt > PLACE_EVERY) await this.commit();
  }

  /** Stores the batch with the place after it, once the commit before is through; does not wait for its end. `last`: no place is kept any more. */
  async commit(last = false): Promise<void> {
    await this.#writing;
    const options = this.#options;
    this.#committedAt = options.clock();
    const records = this.#batch.take();
    const addresses = this.#addresses;
    this.#addresses = [];
    const place = options.checkpoint(records.length, addresses.length, last);
    if (records.length + addresses.length === 0 && place === undefined) return;
    const source = this.#source;
    this.#writing = stored(async () => {
      // Before the place after them is kept: cut off between the two, the same addresses come again.
      const listing = (await options.list?.(addresses, source)) ?? { listed: 0, known: 0 };
      const about = { now: options.now(), source };
      const outcomes = await options.writer.add(
        records,
        place === undefined ? about : { ...about, checkpoint: place },
      );
      const added = outcomes.filter((outcome) => outcome !== 'already there').length;
      const known = outcomes.length - added + listing.known;
      options.onStored({ added, known, listed: listing.listed });
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
