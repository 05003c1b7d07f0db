import type { ImportProgress } from '../../model/library';
import type { TableColumns } from '../../model/tableColumns';
import { fingerprint, type GoOn, type ImportCheckpoint } from './checkpoint';
import type { ImportFile } from './importShapes';

/** Names of files that a checkpoint keeps, for the reader. */
const NAMES = 3;

/** Where an import is, once what is on its way is stored: what its checkpoint keeps, and its progress tells. */
export class ImportPlace {
  readonly #progress: ImportProgress;
  #open: ImportFile | null = null;
  /** Bytes of the files before the open one. */
  #bytesBefore = 0;
  #items = 0;
  #kept: ImportCheckpoint = {
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
    addressesListed: 0,
    columns: {},
  };

  /** Tells in `progress` how far it is. */
  constructor(progress: ImportProgress) {
    this.#progress = progress;
  }

  /** Articles and refusals that this run has looked at. */
  get items(): number {
    return this.#items;
  }

  /** Bytes asked for of all files. */
  get bytesRead(): number {
    return this.#bytesBefore + Math.min(this.#open?.bytesRead() ?? 0, this.#open?.size ?? 0);
  }

  /** The name of the open file; '' between files. */
  get file(): string {
    return this.#open?.name ?? '';
  }

  /** Before the first file. `startedAt`: milliseconds since 1970. */
  async begin(files: readonly ImportFile[], goOn: GoOn, startedAt: number): Promise<void> {
    const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
    this.#kept = {
      ...this.#kept,
      startedAt,
      files: await fingerprint(files),
      filesTotal: files.length,
      names: files.slice(0, NAMES).map(({ name }) => name),
      bytesTotal,
    };
    Object.assign(this.#progress, { filesTotal: files.length, bytesTotal });
    for (const counts of [this.#kept, this.#progress]) {
      counts.articlesAdded = goOn.articlesAdded;
      counts.articlesKnown = goOn.articlesKnown;
      counts.addressesListed = goOn.addressesListed;
    }
  }

  opens(file: ImportFile): void {
    this.#open = file;
    this.#progress.current = file.name;
  }

  /** Of the open file, known by its `mark`, so many items are done. */
  goesOn(file: ImportFile, mark: string, items: number): void {
    this.#kept.current = { name: file.name, file: mark, items };
  }

  /** What the columns of the open file are, known by its `mark`. */
  reads(mark: string, columns: TableColumns): void {
    this.#kept.columns = { [mark]: columns };
  }

  /** Whether the file was read or passed over. */
  ends(file: ImportFile): void {
    this.#open = null;
    this.#bytesBefore += file.size;
    this.#kept.filesDone += 1;
    this.#kept.current = null;
    this.#progress.filesDone += 1;
  }

  /** An item of the open file is done. */
  itemDone(): void {
    if (this.#kept.current) this.#kept.current.items += 1;
    this.#items += 1;
  }

  /** Articles that turned out to be new, or to be there, and addresses that were listed. */
  count({
    added = 0,
    known = 0,
    listed = 0,
  }: Partial<Record<'added' | 'known' | 'listed', number>>) {
    for (const counts of [this.#kept, this.#progress]) {
      counts.articlesAdded += added;
      counts.articlesKnown += known;
      counts.addressesListed += listed;
    }
  }

  /** What is kept with the commit of so many records and addresses, taken for new ones as nearly all are. */
  checkpoint(records: number, addresses: number): ImportCheckpoint {
    const kept = structuredClone(this.#kept);
    kept.bytesRead = this.bytesRead;
    kept.articlesAdded += records;
    kept.addressesListed += addresses;
    return kept;
  }
}
