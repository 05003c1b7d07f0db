import type { NameKind } from '../../../model/mention';
import type { Span } from '../../../model/span';

/** A name as a bench compares it; `kind` is null where the reader has no kinds. Offsets are UTF-16, end exclusive. */
export interface FoundName extends Span {
  kind: NameKind | null;
}

/**
 * One of the programs that are compared. Each is bundled into a script of its own, which is run in
 * Node and in the browser alike, so that what is weighed is what is timed.
 */
export interface Reader {
  /** Reads one article as a user of it would; how many things it found. This is what is timed. */
  read(text: string): number;
  /** The names with their places in the text. */
  names(text: string): FoundName[];
}

/** What the script of a reader gives: a reader that has met no text yet. `model` is our file of weights, null for the others. */
export type OpenReader = (model: ArrayBuffer | null) => Reader;
