/** What {@link readNameModel} makes of the weights file. */
export interface NameModel {
  version: number;
}

/** The weights file cannot be used; the message says what to do. */
export class NameModelError extends Error {
  override name = 'NameModelError';
}

const MAGIC = 0x4d4e5342; // "BSNM"

/** Reads the weights of the recogniser of names. Throws {@link NameModelError}. */
export function readNameModel(bytes: ArrayBuffer): NameModel {
  if (bytes.byteLength < 8 || new DataView(bytes).getUint32(0, true) !== MAGIC) {
    throw new NameModelError('The file of name weights is damaged: install the extension again.');
  }
  return { version: new DataView(bytes).getUint32(4, true) };
}
