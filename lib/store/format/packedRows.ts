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
  return seal(KIND, VERSION, await deflated(text));
}

/** The rows of {@link packRows}; anything else throws `CorruptBlock`. */
export async function unpackRows(bytes: unknown): Promise<unknown[]> {
  const body = unseal(KIND, VERSION, bytes);
  let rows: unknown;
  try {
    rows = JSON.parse(await inflated(body.slice()));
  } catch {
    throw new CorruptBlock('rows cannot be unpacked');
  }
  if (!Array.isArray(rows)) throw new CorruptBlock('rows are no list');
  return rows as unknown[];
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const step = new CompressionStream('deflate-raw');
  const written = writeAll(bytes, step);
  const read = await new Response(step.readable).arrayBuffer();
  await written;
  return new Uint8Array(read);
}

/** Decoded piece by piece: whole, thousands of rows leave hundreds of megabytes that nobody clears in time. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const step = new DecompressionStream('deflate-raw');
  const written = writeAll(bytes, step);
  const reader = step.readable.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  await written;
  return text + decoder.decode();
}

/** The reading side reports a failure; here it would only be reported twice. */
async function writeAll(
  bytes: Uint8Array<ArrayBuffer>,
  { writable }: CompressionStream | DecompressionStream,
): Promise<void> {
  const writer = writable.getWriter();
  await writer
    .write(bytes)
    .then(() => writer.close())
    .catch(() => undefined);
}
