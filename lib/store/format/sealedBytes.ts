import { checksum } from './checksum';
import { CorruptBlock } from './corruptBlock';

/** Bytes before the body: kind, version, two zeros, checksum of the body. */
export const SEAL_BYTES = 8;

/**
 * A body behind the head that all formats share: a byte for the kind, a byte for its version, two
 * zeros, and the body's checksum (unsigned 32 bits, lowest byte first).
 */
export function seal(kind: number, version: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(SEAL_BYTES + body.length);
  bytes.set(body, SEAL_BYTES);
  return sealInPlace(kind, version, bytes);
}

/** The same where the caller left {@link SEAL_BYTES} free before the body. */
export function sealInPlace(
  kind: number,
  version: number,
  bytes: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  bytes[0] = kind;
  bytes[1] = version;
  const sum = checksum(bytes.subarray(SEAL_BYTES));
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(4, sum, true);
  return bytes;
}

/** The body of sealed bytes, in place; throws `CorruptBlock` unless kind, version and checksum are right. */
export function unseal(kind: number, version: number, value: unknown): Uint8Array {
  const bytes = asBytes(value);
  if (bytes === null) throw new CorruptBlock('no bytes');
  if (bytes.length < SEAL_BYTES) throw new CorruptBlock('bytes end too early');
  if (bytes[0] !== kind) throw new CorruptBlock('bytes of another kind');
  if (bytes[1] !== version) throw new CorruptBlock(`unknown version ${bytes[1]}`);
  const body = bytes.subarray(SEAL_BYTES);
  const sum = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  if (bytes[2] !== 0 || bytes[3] !== 0 || sum !== checksum(body))
    throw new CorruptBlock('checksum does not match');
  return body;
}

function asBytes(value: unknown): Uint8Array | null {
  if (value instanceof Uint8Array) return value;
  return value instanceof ArrayBuffer ? new Uint8Array(value) : null;
}
