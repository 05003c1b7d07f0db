import { CorruptBlock } from './corruptBlock';
import { seal, unseal } from './sealedBytes';

const KIND = 0x52;
const VERSION = 1;

/**
 * Rows as bytes: JSON of the array, UTF-8, raw deflate (RFC 1951), sealed with version and checksum.
 * A row that is `undefined` comes back as null, as JSON has it.
 */
export async function packRows(rows: readonly unknown[]): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextEncoder().encode(JSON.stringify(rows));
  return seal(KIND, VERSION, await through(text, new CompressionStream('deflate-raw')));
}

/** The rows of {@link packRows}; anything else throws `CorruptBlock`. */
export async function unpackRows(bytes: unknown): Promise<unknown[]> {
  const body = unseal(KIND, VERSION, bytes);
  let rows: unknown;
  try {
    const text = await through(body.slice(), new DecompressionStream('deflate-raw'));
    rows = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    throw new CorruptBlock('rows cannot be unpacked');
  }
  if (!Array.isArray(rows)) throw new CorruptBlock('rows are no list');
  return rows as unknown[];
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  step: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = step.writable.getWriter();
  // The reading side reports a failure; this only keeps it from being reported twice.
  const written = writer.write(bytes).then(() => writer.close());
  const [read] = await Promise.all([
    new Response(step.readable).arrayBuffer(),
    written.catch(() => undefined),
  ]);
  return new Uint8Array(read);
}
