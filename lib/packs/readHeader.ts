import { parseHeader, type PackHeader } from './packFormat';
import { readLines } from './readLines';

/** The first line of a pack as it lies on a disk or comes from a server, gzipped; nothing else is read. Throws {@link PackError} or what the stream throws. */
export async function readHeader(bytes: ReadableStream<Uint8Array>): Promise<PackHeader> {
  const unzipped = bytes.pipeThrough(
    new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>,
  );
  for await (const { line } of readLines(unzipped)) return parseHeader(line);
  return parseHeader('');
}
