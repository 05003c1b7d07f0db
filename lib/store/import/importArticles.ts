import type { ImportProgress } from '../../model/library';
import { explainStoreError } from '../errors/explainStoreError';
import { BatchWriter, stored, StoreFailure } from './batchWriter';
import { fingerprint, goOnAfter, inOrder, type GoOn } from './checkpoint';
import { ImportControl, ImportStopped } from './importControl';
import type { ImportOptions } from './importOptions';
import { ImportPlace } from './importPlace';
import type { ImportFile, ImportWriter } from './importShapes';
import { failedItem, failureWords, refusedItem } from './importWords';
import { ItemWindow, type LookedAt } from './itemWindow';
import { ProgressTeller, TELL_EVERY } from './progressTeller';
import { sourceOf } from './sourceOf';

/**
 * Imports files one after the other, in commits that are whole or not at all, each with a checkpoint
 * that says where it is; then settles what the archive can do later. What the archive has already is
 * passed over before it is analysed. What cannot be taken is reported, and the others go in. Where
 * the store gives up the import ends as `failed`, and can go on from its last commit. Never throws.
 */
export function importArticles(
  writer: ImportWriter,
  files: readonly ImportFile[],
  options: ImportOptions,
): Promise<ImportProgress> {
  return new ImportRun(writer, inOrder(files), options).run();
}

class ImportRun {
  readonly #writer: ImportWriter;
  readonly #files: readonly ImportFile[];
  readonly #options: ImportOptions;
  readonly #control: ImportControl;
  readonly #told: ProgressTeller;
  readonly #place: ImportPlace;
  readonly #batches: BatchWriter;
  readonly #window = new ItemWindow();

  constructor(writer: ImportWriter, files: readonly ImportFile[], options: ImportOptions) {
    this.#writer = writer;
    this.#files = files;
    this.#options = options;
    this.#control = options.control ?? new ImportControl();
    this.#told = new ProgressTeller(options);
    this.#place = new ImportPlace(this.#told.now);
    this.#batches = new BatchWriter({
      writer,
      now: () => options.now(),
      clock: () => options.clock(),
      checkpoint: (records, addresses, last) => {
        if (options.checkpoints === false) return undefined;
        return last ? null : this.#place.checkpoint(records, addresses);
      },
      ...(options.list && { list: options.list }),
      onStored: (counts) => {
        this.#place.count(counts);
        this.#note();
        this.#tell();
      },
    });
  }

  async run(): Promise<ImportProgress> {
    try {
      await this.#readAll();
      await this.#batches.flush(true);
      this.#told.now.state = 'done';
    } catch (error) {
      await this.#end(error);
    }
    this.#told.now.current = null;
    await this.#settle();
    this.#told.tellNow();
    return this.#told.snapshot();
  }

  async #readAll(): Promise<void> {
    const goOn = await goOnAfter(this.#options.interrupted ?? null, this.#files);
    await this.#place.begin(this.#files, goOn, this.#options.now());
    for (const [index, file] of this.#files.entries()) {
      if (index >= goOn.files) await this.#readFile(file, goOn);
      this.#place.ends(file);
    }
  }

  async #readFile(file: ImportFile, goOn: GoOn): Promise<void> {
    this.#place.opens(file);
    this.#tell();
    const mark = await fingerprint([file]);
    const skip = goOn.items.get(mark) ?? 0;
    const columns = goOn.columns.get(mark) ?? file.columns ?? null;
    if (columns !== null) this.#place.reads(mark, columns);
    const opened = await file.open(this.#control.signal, columns);
    const { kind, about } = opened;
    const source = sourceOf(file.name, kind);
    // A folder of packs is none of them.
    await this.#batches.from(about && source.kind === kind ? { ...source, about } : source);
    this.#place.goesOn(file, mark, skip);
    // Also while articles are passed over, of which nothing is heard here.
    const ticking = setInterval(() => this.#tell(), TELL_EVERY);
    try {
      for await (const sourced of opened.articles(skip)) {
        this.#note();
        this.#window.add(sourced);
        if (this.#window.isFull) await this.#take();
        this.#tell();
      }
    } catch (error) {
      if (error instanceof ImportStopped || error instanceof StoreFailure) throw error;
      // What was read before is whole.
      await this.#take();
      this.#told.refuse(failedItem(file.name, error));
    } finally {
      clearInterval(ticking);
    }
    await this.#take();
  }

  /** Between two items: where the reader pauses or stops it. */
  async #point(): Promise<void> {
    if (this.#control.isPaused) {
      await this.#batches.flush();
      this.#told.now.state = 'paused';
      this.#told.tellNow();
      await this.#options.onPaused?.();
      await this.#control.resumed();
      this.#told.rest();
      this.#told.now.state = 'running';
      this.#told.tellNow();
    }
    if (this.#control.signal.aborted) throw new ImportStopped();
  }

  /** Analyses what is in the window and new, and puts it on its way in. */
  async #take(): Promise<void> {
    const options = this.#options;
    const { parallel = 1 } = options;
    const window = await this.#window.take(
      (hashes) => stored(() => options.known(hashes)),
      (source) => options.analyse(source),
    );
    for (const [index, looked] of window.entries()) {
      // What is not begun before a pause is begun after it.
      await this.#point();
      for (const ahead of window.slice(index, index + parallel)) void ahead.analyse?.();
      await this.#takeOne(looked);
      this.#place.itemDone();
      await this.#batches.tick();
      this.#tell();
    }
    this.#note();
  }

  async #takeOne({ item, analyse }: LookedAt): Promise<void> {
    const record = item.kind === 'record' ? item.record : await analyse?.();
    if (item.kind === 'refusal') this.#told.refuse(refusedItem(item.refusal));
    else if (record instanceof Error) this.#told.refuse(failedItem(this.#place.file, record));
    else if (item.kind === 'address') this.#batches.address(item.address);
    else if (record) this.#batches.add(record);
    else this.#place.count({ known: 1 });
  }

  /** What an import ends as that was not read to its end. */
  async #end(error: unknown): Promise<void> {
    const progress = this.#told.now;
    progress.state = 'cancelled';
    try {
      if (!(error instanceof ImportStopped)) throw error;
      // Also what was read before the reader stopped it is in.
      await this.#batches.flush(true);
    } catch (why) {
      // Stopped while it waited for another tab: there is nothing to store, and nowhere to.
      if (why instanceof ImportStopped) return;
      progress.state = 'failed';
      progress.message = why instanceof StoreFailure ? why.message : failureWords(why);
    }
  }

  async #settle(): Promise<void> {
    const progress = this.#told.now;
    if (progress.state === 'failed' || this.#control.signal.aborted) return;
    const ended = progress.state;
    Object.assign(progress, { state: 'running', step: 'tidying' });
    this.#told.tellNow();
    try {
      await this.#writer.settle({
        signal: this.#control.signal,
        onProgress: ({ done, total }) => {
          progress.tidied = total > 0 ? Math.min(done / total, 1) : null;
          this.#tell();
        },
      });
      progress.state = ended;
    } catch (error) {
      progress.state = 'failed';
      progress.message = explainStoreError(error).message;
    }
  }

  /** How far it is. */
  #note(): void {
    this.#told.now.bytesRead = this.#place.bytesRead;
    this.#told.note(this.#place.items);
  }

  #tell(): void {
    this.#told.now.bytesRead = this.#place.bytesRead;
    this.#told.tell();
  }
}
