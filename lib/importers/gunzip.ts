import type { InputFile } from './inputFile';

/** Whether these first bytes are those of a gzip file (RFC 1952). */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/**
 * What a gzip file holds, unpacked as it is read. Its size is not known before (0), so that readers
 * bound what they hold by counting.
 */
export function gunzip(file: InputFile): InputFile {
  return {
    name: file.name,
    size: 0,
    stream: () =>
      file
        .stream()
        .pipeThrough(
          new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>,
        ),
  };
}
