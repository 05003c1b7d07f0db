import type { Sourced } from '../pipeline/articleSource';
import type { InputFile } from './inputFile';

/** Makes a `Document` of HTML without running any of it: `DOMParser` in a browser, linkedom in Node. */
export type ParseHtml = (html: string) => Document;

/** What a reader of a format is given beside the file. */
export interface ReadContext {
  parseHtml: ParseHtml;
  /** Articles and refusals to pass over, which an import that goes on had before. */
  skip: number;
  /** All articles of a file inside this one (a zip's entry, a message's part), told by its own content; `depth` counts such files inside each other. */
  readInner: (file: InputFile) => AsyncGenerator<Sourced>;
  /** How many files this one stands in; 0 for a file that the reader chose. */
  depth: number;
}

/**
 * Reads all of one format: its articles as they stream in, with a refusal for each that cannot be
 * taken, but for the first `context.skip` items. May throw for what a file holds: the caller makes a
 * refusal of it, which names the file.
 */
export type Reader = (file: InputFile, context: ReadContext) => AsyncGenerator<Sourced>;
