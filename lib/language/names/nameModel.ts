import { readGapCodes } from '../gapCodes';
import { exponentials } from './crf';
import { hashText } from './hash';
import { SparseTable } from './sparseTable';
import { TAG_COUNT } from './tags';
import { WeightTable } from './weightTable';
import { FINE_CLUSTERS, type Clusters, type Word } from './words';

/** The weights of the recogniser of names, ready for use. */
export interface NameModel {
  version: number;
  clusters: Clusters;
  /** `TAG_COUNT` small integers for a feature's key; times `scale` they are the weights. */
  weights: WeightTable;
  scale: number;
  /** `TAG_COUNT × TAG_COUNT`, from tag × to tag. */
  transitions: Float64Array;
  moves: Float64Array;
  /** Words met, with their summed weights: grows with reading, within bounds. */
  words: Map<string, Word>;
}

/** The file of weights cannot be used; the message says what to do. */
export class NameModelError extends Error {
  override name = 'NameModelError';
}

/** "BSNM", and the version of the layout that this code writes and reads. */
export const MODEL_MAGIC = 0x4d4e5342;
export const MODEL_VERSION = 3;

/** Bits of the hash under which a word's cluster is kept: 1 word in 170 unknown ones hits by chance. */
const WORD_BITS = 24;

/** The key under which the cluster of a lower-case word is kept. */
export function clusterKey(word: string): number {
  return hashText(word) >>> (32 - WORD_BITS);
}

/** Clusters out of parallel arrays: sorted word keys and their cluster; and what lies above each cluster. */
export function makeClusters(
  keys: Int32Array,
  fine: Uint16Array,
  middle: Uint8Array,
  coarse: Uint8Array,
): Clusters {
  const table = new SparseTable(keys, fine);
  return {
    fine: (word) => table.get(clusterKey(word)),
    middle: (cluster) => middle[cluster] ?? 0,
    coarse: (cluster) => coarse[cluster] ?? 0,
  };
}

/**
 * Reads the file of weights (layout: `lib/cli/train/writeNameModel.ts`). Throws
 * {@link NameModelError} where it is damaged or of another version.
 */
export function readNameModel(bytes: ArrayBuffer): NameModel {
  const remedy = 'Install the extension again, or make the file anew (assets/models/names.md).';
  const view = new DataView(bytes);
  if (bytes.byteLength < 24 || view.getUint32(0, true) !== MODEL_MAGIC) {
    throw new NameModelError(`The file of name weights is not one. ${remedy}`);
  }
  const version = view.getUint32(4, true);
  if (version !== MODEL_VERSION) {
    throw new NameModelError(
      `The file of name weights has version ${version}, this program reads ${MODEL_VERSION}. ${remedy}`,
    );
  }
  const wordCount = view.getUint32(8, true);
  const rowCount = view.getUint32(12, true);
  const scale = view.getFloat32(16, true);
  const expected =
    24 + 4 * TAG_COUNT ** 2 + 2 * FINE_CLUSTERS + 4 * wordCount + (2 + TAG_COUNT) * rowCount;
  if (bytes.byteLength !== expected || !(scale > 0)) {
    throw new NameModelError(`The file of name weights is cut short or damaged. ${remedy}`);
  }
  const all = new Uint8Array(bytes);
  let at = 24;
  const transitions = new Float64Array(TAG_COUNT ** 2);
  for (let i = 0; i < transitions.length; i++, at += 4) transitions[i] = view.getFloat32(at, true);
  const middle = all.slice(at, (at += FINE_CLUSTERS));
  const coarse = all.slice(at, (at += FINE_CLUSTERS));
  const words = readGapCodes(all, at, wordCount);
  at += 2 * wordCount;
  const fine = new Uint16Array(wordCount);
  for (let i = 0; i < wordCount; i++) {
    fine[i] = (all[at + i] as number) + 256 * (all[at + wordCount + i] as number);
  }
  at += 2 * wordCount;
  const keys = readGapCodes(all, at, rowCount);
  at += 2 * rowCount;
  const weights = new Int8Array(rowCount * TAG_COUNT);
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    for (let row = 0; row < rowCount; row++) {
      weights[row * TAG_COUNT + tag] = ((all[at++] as number) << 24) >> 24;
    }
  }
  return {
    version,
    clusters: makeClusters(words, fine, middle, coarse),
    weights: new WeightTable(keys, weights),
    scale,
    transitions,
    moves: exponentials(transitions),
    words: new Map(),
  };
}
