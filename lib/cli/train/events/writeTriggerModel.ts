import {
  TRIGGER_HEADER,
  TRIGGER_MAGIC,
  TRIGGER_VERSION,
  ZERO,
} from '../../../language/events/tagger/triggerModel';

/** What a file of event weights holds, before it is packed. Keys are distinct and sorted. */
export interface TriggerModelParts {
  wordKeys: Int32Array;
  /** Step and class of each word, as `EventWords` gives them. */
  words: Uint8Array;
  rowKeys: Int32Array;
  /** In steps of `scale`, -128 … 127. */
  weights: Int8Array;
  scale: number;
  bias: number;
}

/** The widest gap between neighbouring keys that two bytes hold. */
const WIDEST_GAP = 0xffff;

/**
 * Packs the model, little endian: magic, version, number of words, number of rows, scale and bias
 * (floats); gaps of the word keys (low bytes, high bytes) and the words; gaps of the row keys (low,
 * high) and the weights.
 */
export function writeTriggerModel(parts: TriggerModelParts): Uint8Array<ArrayBuffer> {
  const words = parts.wordKeys.length;
  const rows = parts.rowKeys.length;
  const bytes = new Uint8Array(TRIGGER_HEADER + 3 * words + 3 * rows);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, TRIGGER_MAGIC, true);
  view.setUint32(4, TRIGGER_VERSION, true);
  view.setUint32(8, words, true);
  view.setUint32(12, rows, true);
  view.setFloat32(16, parts.scale, true);
  view.setFloat32(20, parts.bias, true);
  let at = TRIGGER_HEADER;
  const putKeys = (keys: Int32Array): void => {
    let last = 0;
    keys.forEach((key, i) => {
      const gap = key - last;
      if (gap < 0 || gap > WIDEST_GAP) throw new RangeError(`Keys lie too far apart: ${gap}`);
      bytes[at + i] = gap & 255;
      bytes[at + keys.length + i] = gap >> 8;
      last = key;
    });
    at += 2 * keys.length;
  };
  putKeys(parts.wordKeys);
  bytes.set(parts.words, at);
  at += words;
  putKeys(parts.rowKeys);
  for (const weight of parts.weights) bytes[at++] = weight + ZERO;
  return bytes;
}
