import { isGzip } from '../gunzip';

/** A body that is larger than the limit. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}

/**
 * All bytes of a stream, unzipped where it is gzip (a `.xml.gz` that the server hands out as a file);
 * neither what comes nor what it unpacks to may be more than `limit` bytes. Throws {@link BodyTooLarge},
 * and reads no further.
 */
export async function boundedBody(
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await collect(body, limit);
  if (!isGzip(bytes)) return bytes;
  const unzipped = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return collect(unzipped, limit);
}

async function collect(
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > limit) throw new BodyTooLarge();
      parts.push(value);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
