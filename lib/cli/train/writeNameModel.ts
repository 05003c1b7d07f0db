import { MODEL_MAGIC, MODEL_VERSION } from '../../language/names/nameModel';
import { FINE_CLUSTERS } from '../../language/names/words';
import { TAG_COUNT } from '../../language/names/tags';

/** What a file of name weights holds, before it is packed. Keys are distinct and sorted. */
export interface NameModelParts {
  clusterKeys: Int32Array;
  fine: Uint16Array;
  /** Per fine cluster, the middle and the coarse one above it. */
  middle: Uint8Array;
  coarse: Uint8Array;
  rowKeys: Int32Array;
  /** `TAG_COUNT` a row, in steps of `scale`. */
  weights: Int8Array;
  scale: number;
  transitions: Float64Array;
}

/** The widest gap between neighbouring keys that two bytes hold. */
const WIDEST_GAP = 0xffff;

/**
 * Packs the model, little endian: magic, version, number of words, number of rows, scale (float),
 * four bytes kept free; transitions (floats); middle and coarse cluster of each fine one; gaps of the word
 * keys (low bytes, high bytes) and clusters (low, high); gaps of the row keys (low, high); weights
 * tag by tag. Bytes of one kind stand together, so that the file compresses.
 */
export function writeNameModel(parts: NameModelParts): Uint8Array<ArrayBuffer> {
  const words = parts.clusterKeys.length;
  const rows = parts.rowKeys.length;
  const size = 24 + 4 * TAG_COUNT ** 2 + 2 * FINE_CLUSTERS + 4 * words + (2 + TAG_COUNT) * rows;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MODEL_MAGIC, true);
  view.setUint32(4, MODEL_VERSION, true);
  view.setUint32(8, words, true);
  view.setUint32(12, rows, true);
  view.setFloat32(16, parts.scale, true);
  let at = 24;
  for (const weight of parts.transitions) {
    view.setFloat32(at, weight, true);
    at += 4;
  }
  bytes.set(parts.middle, at);
  bytes.set(parts.coarse, at + FINE_CLUSTERS);
  at += 2 * FINE_CLUSTERS;
  const putPairs = (values: ArrayLike<number>): void => {
    for (let i = 0; i < values.length; i++) {
      bytes[at + i] = (values[i] ?? 0) & 255;
      bytes[at + values.length + i] = (values[i] ?? 0) >> 8;
    }
    at += 2 * values.length;
  };
  putPairs(gaps(parts.clusterKeys));
  putPairs(parts.fine);
  putPairs(gaps(parts.rowKeys));
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    for (let row = 0; row < rows; row++) bytes[at++] = parts.weights[row * TAG_COUNT + tag] ?? 0;
  }
  return bytes;
}

function gaps(keys: Int32Array): Int32Array {
  return keys.map((key, i) => {
    const gap = key - (keys[i - 1] ?? 0);
    if (gap > WIDEST_GAP) throw new RangeError(`Keys lie too far apart: ${gap}`);
    return gap;
  });
}
