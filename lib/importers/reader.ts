import type { TableColumns } from '../model/tableColumns';
import type { Sourced } from '../pipeline/articleSource';
import type { Passing } from './containers/passing';
import type { UnpackBudget } from './containers/unpackLimit';
import type { Format } from './detectFormat';
import type { InputFile } from './inputFile';

/** Makes a `Document` of HTML without running any of it: `DOMParser` in a browser, linkedom in Node. */
export type ParseHtml = (html: string) => Document;

/** What a reader of a format is given beside the file. */
export interface ReadContext {
  parseHtml: ParseHtml;
  /** Articles and refusals to pass over, which an import that goes on had before; 0 for a reader in `CONTAINERS`, which has `passing`. */
  skip: number;
  /**
   * All articles of a file inside this one (a zip's entry, a message's part), told by its own content
   * or read as what it is known to be; but for those that `passing` has passed.
   */
  readInner: (file: InputFile, as?: Format) => AsyncGenerator<Sourced>;
  /** How many files this one stands in; 0 for a file that the reader chose. */
  depth: number;
  /** What of the items of a container, and of all in it, is to be passed over. */
  passing: Passing;
  /** Bounds what is unpacked of the chosen file in all. */
  budget: UnpackBudget;
  /** Aborted when the reader stops the import. */
  signal: AbortSignal | null;
  /** Told of each file inside that is of no use, such as a picture. */
  onPassedOver: () => void;
  /** What the reader said of the columns of a table that they chose; without it they are guessed. */
  columns?: TableColumns | null;
}

/**
 * Reads all of one format: its articles as they stream in, with a refusal for each that cannot be
 * taken, but for the first `context.skip` items. May throw for what a file holds: the caller makes a
 * refusal of it, which names the file.
 */
export type Reader = (file: InputFile, context: ReadContext) => AsyncGenerator<Sourced>;
