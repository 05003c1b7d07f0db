import { CorruptBlock } from './corruptBlock';

/** The bytes of a value, beginning at a word: what the browser reads does; what does not is copied. Anything else throws `CorruptBlock`. */
export function alignedBytes(value: unknown): Uint8Array {
  const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
  if (!(bytes instanceof Uint8Array)) throw new CorruptBlock('no bytes');
  return bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
}
