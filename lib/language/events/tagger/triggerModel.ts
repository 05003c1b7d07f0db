import { readGapCodes } from '../../gapCodes';
import { SparseTable } from '../../names/sparseTable';
import type { EventWords } from './eventWords';
import { makeEventWords } from './eventWords';
import type { TaggedWord } from './taggedWord';

/** The weights of the tagger of event triggers, ready for use. */
export interface TriggerModel {
  version: number;
  words: EventWords;
  /** Weight of a feature's key, {@link ZERO} added, in steps of `scale`; -1 where it has none. */
  weights: SparseTable;
  scale: number;
  /** Log odds of a word without any feature, less the least that is taken for a trigger. */
  bias: number;
  /** Words met, by state, with their summed weights: grows with reading, within bounds. */
  met: Map<string, TaggedWord>[];
}

/** The file of weights cannot be used; the message says what to do. */
export class TriggerModelError extends Error {
  override name = 'TriggerModelError';
}

/** "BSEM", and the version of the layout that this code writes and reads. */
export const TRIGGER_MAGIC = 0x4d455342;
export const TRIGGER_VERSION = 1;

/** Bytes before the tables: magic, version, number of words, number of rows, scale, bias. */
export const TRIGGER_HEADER = 24;

/** What a weight of 0 is kept as in the table. */
export const ZERO = 128;

/**
 * Reads the file of weights (layout: `lib/cli/train/events/writeTriggerModel.ts`). Throws
 * {@link TriggerModelError} where it is damaged or of another version.
 */
export function readTriggerModel(bytes: ArrayBuffer): TriggerModel {
  const remedy = 'Install the extension again, or make the file anew (assets/models/events.md).';
  const view = new DataView(bytes);
  if (bytes.byteLength < TRIGGER_HEADER || view.getUint32(0, true) !== TRIGGER_MAGIC)
    throw new TriggerModelError(`The file of event weights is not one. ${remedy}`);
  const version = view.getUint32(4, true);
  if (version !== TRIGGER_VERSION)
    throw new TriggerModelError(
      `The file of event weights has version ${version}, this program reads ${TRIGGER_VERSION}. ${remedy}`,
    );
  const wordCount = view.getUint32(8, true);
  const rowCount = view.getUint32(12, true);
  const scale = view.getFloat32(16, true);
  const bias = view.getFloat32(20, true);
  const whole = bytes.byteLength === TRIGGER_HEADER + 3 * wordCount + 3 * rowCount;
  if (!whole || !(scale > 0) || !Number.isFinite(bias))
    throw new TriggerModelError(`The file of event weights is cut short or damaged. ${remedy}`);
  const all = new Uint8Array(bytes);
  let at = TRIGGER_HEADER;
  const wordKeys = readGapCodes(all, at, wordCount);
  at += 2 * wordCount;
  const words = Uint16Array.from(all.subarray(at, at + wordCount));
  at += wordCount;
  const rowKeys = readGapCodes(all, at, rowCount);
  at += 2 * rowCount;
  return {
    version,
    words: makeEventWords(new SparseTable(wordKeys, words)),
    weights: new SparseTable(rowKeys, Uint16Array.from(all.subarray(at))),
    scale,
    bias,
    met: [],
  };
}
