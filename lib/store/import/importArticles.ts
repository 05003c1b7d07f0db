import type { ArticleRecord } from '../../model/findings';
import type { ImportProgress } from '../../model/library';
import type { ArticleSource, Sourced } from '../../pipeline/articleSource';
import { hashContent } from '../../pipeline/identify';
import { explainStoreError } from '../errors/explainStoreError';
import { fingerprint, goOnAfter, inOrder, type GoOn, type ImportCheckpoint } from './checkpoint';
import { ImportControl, ImportStopped } from './importControl';
import type { ImportFile, ImportSource, ImportWriter } from './importShapes';
import type { ImportOptions } from './importOptions';
import { failureWords, refusalMessage } from './importWords';
import { ProgressTeller, TELL_EVERY } from './progressTeller';
import { RecordBatch } from './recordBatch';
import { sourceOf } from './sourceOf';

/** Items looked at together, by number and by text (UTF-16 code units): little enough to pause soon. */
const WINDOW = 32;
const WINDOW_TEXT = 200_000;

/** Milliseconds after which the place is kept, also where all that was read is known already. */
const PLACE_EVERY = 10_000;

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

/** What the store gave up over. */
class StoreFailure extends Error {}

class ImportRun {
  readonly #writer: ImportWriter;
  readonly #files: readonly ImportFile[];
  readonly #options: ImportOptions;
  readonly #control: ImportControl;
  readonly #told: ProgressTeller;
  readonly #batch = new RecordBatch();
  #source: ImportSource = { id: '', kind: 'pages' };
  #window: Sourced[] = [];
  #windowText = 0;
  /** The commit that runs while the next batch is read. */
  #writing: Promise<void> = Promise.resolve();
  #committedAt = 0;
  /** Articles and refusals that this run has looked at. */
  #done = 0;
  /** Bytes of the files before the current one. */
  #bytesBefore = 0;
  #open: ImportFile | null = null;
  /** Where it is, once what is in the batch is stored. */
  #place: ImportCheckpoint = {
    version: 1,
    startedAt: 0,
    files: '',
    filesTotal: 0,
    names: [],
    bytesTotal: 0,
    filesDone: 0,
    bytesRead: 0,
    current: null,
    articlesAdded: 0,
    articlesKnown: 0,
  };

  constructor(writer: ImportWriter, files: readonly ImportFile[], options: ImportOptions) {
    this.#writer = writer;
    this.#files = files;
    this.#options = options;
    this.#control = options.control ?? new ImportControl();
    this.#told = new ProgressTeller(options);
  }

  async run(): Promise<ImportProgress> {
    try {
      await this.#readAll();
      await this.#commit(true);
      await this.#writing;
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
    const files = this.#files;
    this.#committedAt = this.#options.clock();
    const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
    const goOn = await goOnAfter(this.#options.interrupted ?? null, files);
    this.#place = {
      ...this.#place,
      startedAt: this.#options.now(),
      files: await fingerprint(files),
      filesTotal: files.length,
      names: files.slice(0, 3).map(({ name }) => name),
      bytesTotal,
    };
    Object.assign(this.#told.now, { filesTotal: files.length, bytesTotal });
    for (const counts of [this.#place, this.#told.now]) {
      counts.articlesAdded = goOn.articlesAdded;
      counts.articlesKnown = goOn.articlesKnown;
    }
    for (const [index, file] of files.entries()) {
      if (index >= goOn.files) await this.#readFile(file, goOn);
      this.#open = null;
      this.#bytesBefore += file.size;
      this.#place.filesDone += 1;
      this.#place.current = null;
      this.#told.now.filesDone += 1;
    }
  }

  async #readFile(file: ImportFile, goOn: GoOn): Promise<void> {
    this.#open = file;
    this.#told.now.current = file.name;
    this.#tell();
    const mark = await fingerprint([file]);
    const skip = goOn.items.get(mark) ?? 0;
    const opened = await file.open(this.#control.signal);
    await this.#from(sourceOf(file.name, opened.kind));
    this.#place.current = { name: file.name, file: mark, items: skip };
    // Also while articles are passed over, of which nothing is heard here.
    const ticking = setInterval(() => this.#tell(), TELL_EVERY);
    try {
      for await (const sourced of opened.articles(skip)) {
        this.#note();
        this.#window.push(sourced);
        if (sourced.kind === 'source') this.#windowText += sourced.source.extracted.text.length;
        if (this.#window.length >= WINDOW || this.#windowText >= WINDOW_TEXT) await this.#take();
        this.#tell();
      }
    } catch (error) {
      if (error instanceof ImportStopped || error instanceof StoreFailure) throw error;
      // What was read before is whole.
      await this.#take();
      this.#told.refuse(file.name, 'failed', failureWords(error));
    } finally {
      clearInterval(ticking);
    }
    await this.#take();
  }

  /** A source of its own has commits of its own. */
  async #from(source: ImportSource): Promise<void> {
    if (source.id !== this.#source.id && this.#batch.size > 0) await this.#commit();
    this.#source = source;
  }

  /** Between two items: where the reader pauses or stops it. */
  async #point(): Promise<void> {
    if (this.#control.isPaused) {
      await this.#commit();
      await this.#writing;
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
    const window = this.#window;
    this.#window = [];
    this.#windowText = 0;
    const sources = window.flatMap((item) => (item.kind === 'source' ? [item.source] : []));
    const hashes = new Map<ArticleSource, string>();
    await Promise.all(sources.map(async (source) => hashes.set(source, await hashContent(source))));
    const known =
      hashes.size === 0
        ? new Set<string>()
        : await this.#store(() => this.#options.known([...hashes.values()]));
    const analysed = window.map((item) =>
      item.kind === 'source' && !known.has(hashes.get(item.source) ?? '')
        ? once(() => this.#analyse(item.source))
        : null,
    );
    const { parallel = 1 } = this.#options;
    for (const [index, item] of window.entries()) {
      // What is not begun before a pause is begun after it.
      await this.#point();
      for (const ahead of analysed.slice(index, index + parallel)) void ahead?.();
      const record = item.kind === 'record' ? item.record : await analysed[index]?.();
      if (item.kind === 'refusal')
        this.#told.refuse(item.refusal.file, item.refusal.outcome, refusalMessage(item.refusal));
      else if (record instanceof Error)
        this.#told.refuse(this.#open?.name ?? '', 'failed', failureWords(record));
      else if (record) this.#batch.add(record, this.#options.clock());
      else {
        this.#place.articlesKnown += 1;
        this.#told.now.articlesKnown += 1;
      }
      if (this.#place.current) this.#place.current.items += 1;
      this.#done += 1;
      const now = this.#options.clock();
      if (this.#batch.isFull(now) || now - this.#committedAt > PLACE_EVERY) await this.#commit();
      this.#tell();
    }
    this.#note();
  }

  /** How far it is. */
  #note(): void {
    this.#told.now.bytesRead = this.#bytesRead();
    this.#told.note(this.#done);
  }

  /** The record, or why there is none: one article that cannot be read costs no other. */
  async #analyse(source: ArticleSource): Promise<ArticleRecord | Error> {
    try {
      return await this.#options.analyse(source);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  /**
   * Stores the batch with the place after it, while reading goes on; at most one commit runs. After
   * the last one no place is kept.
   */
  async #commit(last = false): Promise<void> {
    await this.#writing;
    this.#committedAt = this.#options.clock();
    const records = this.#batch.take();
    const checkpoint = this.#checkpoint(records.length, last);
    if (records.length === 0 && checkpoint === undefined) return;
    const source = this.#source;
    this.#writing = this.#store(async () => {
      const about = { now: this.#options.now(), source };
      const outcomes = await this.#writer.add(
        records,
        checkpoint === undefined ? about : { ...about, checkpoint },
      );
      const added = outcomes.filter((outcome) => outcome !== 'already there').length;
      for (const counts of [this.#place, this.#told.now]) {
        counts.articlesAdded += added;
        counts.articlesKnown += outcomes.length - added;
      }
      this.#note();
      this.#tell();
    });
    // Waited for before the next one, where its failure is met.
    this.#writing.catch(() => undefined);
  }

  /** The place after these records, taken for new ones as nearly all are; undefined where none is to be kept. */
  #checkpoint(records: number, last: boolean): ImportCheckpoint | null | undefined {
    if (this.#options.checkpoints === false) return undefined;
    if (last) return null;
    const place = structuredClone(this.#place);
    place.bytesRead = this.#bytesRead();
    place.articlesAdded += records;
    return place;
  }

  async #store<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ImportStopped) throw error;
      throw new StoreFailure(explainStoreError(error).message);
    }
  }

  /** What an import ends as that was not read to its end. */
  async #end(error: unknown): Promise<void> {
    const progress = this.#told.now;
    progress.state = 'cancelled';
    try {
      if (!(error instanceof ImportStopped)) throw error;
      // Also what was read before the reader stopped it is in.
      await this.#commit(true);
      await this.#writing;
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

  #tell(): void {
    this.#told.now.bytesRead = this.#bytesRead();
    this.#told.tell();
  }

  #bytesRead(): number {
    return this.#bytesBefore + Math.min(this.#open?.bytesRead() ?? 0, this.#open?.size ?? 0);
  }
}

/** The same promise at each call, begun with the first. */
function once<T>(begin: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | null = null;
  return () => (begun ??= begin());
}
