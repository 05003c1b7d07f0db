import type { ArticleRecord } from '../../model/findings';
import type { SourceKind } from '../../model/library';
import type { PackFacts } from '../../model/pack';
import type { TableColumns } from '../../model/tableColumns';
import type { Sourced } from '../../pipeline/articleSource';

/** One file of an import. */
export interface ImportFile {
  /** Its name, with its folder where it was chosen by folder. */
  name: string;
  /** In bytes; 0 where unknown. */
  size: number;
  /** When it was last changed, in milliseconds since 1970; 0 where unknown. */
  modified: number;
  /** Bytes read so far. */
  bytesRead(): number;
  /** What the reader said of its columns, where it is a table. */
  columns?: TableColumns | null;
  /** Opens it; `stopped` is aborted when the reader stops the import; `columns` are those to read it by, null for none said. */
  open(stopped: AbortSignal, columns: TableColumns | null): Promise<OpenedImportFile>;
}

/** An opened file of an import: what it is to the library, and its articles but the first `skip` items. */
export interface OpenedImportFile {
  kind: SourceKind;
  /** Of a pack. */
  about?: PackFacts;
  articles(skip: number): AsyncIterable<Sourced>;
}

/** What articles came with; `id` is its kind, a colon and its name. */
export interface ImportSource {
  id: string;
  kind: SourceKind;
  /** Of a pack. */
  about?: PackFacts;
}

/** How each record of a batch went, in its order. */
export type ImportOutcome = 'added' | 'already there' | 'updated';

/** What an import needs of the archive's writer. */
export interface ImportWriter {
  /**
   * Adds the records and keeps the checkpoint, both or neither. `checkpoint`: null deletes what was
   * kept, undefined leaves it.
   */
  add(
    records: ArticleRecord[],
    about: { now: number; source: ImportSource; checkpoint?: unknown },
  ): Promise<ImportOutcome[]>;
  /** Work that can be done later, or cut at any instant: joining stories, merging the index. */
  settle(how: {
    signal: AbortSignal;
    onProgress: (progress: { done: number; total: number }) => void;
  }): Promise<void>;
}
