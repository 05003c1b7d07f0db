import { withBytes, type InputFile } from './inputFile';

/**
 * Bytes handed on at once. A browser reads files in pieces of megabytes: counted by those, a whole
 * minute's articles would be read at a stroke.
 */
const PIECE = 32_768;

/** A file that tells how far it was read. */
export interface CountedFile extends InputFile {
  /** Bytes that were asked for since it was last opened, from its start or in ranges: those of the file, zipped where it is. */
  bytesRead(): number;
}

/**
 * The same file, counting, in pieces that are handed on only when they are asked for. An aborted
 * `signal` ends its reading with an error, also where articles are passed over.
 */
export function countedFile(file: InputFile, signal?: AbortSignal): CountedFile {
  let read = 0;
  const count = (bytes: number): void => {
    read += bytes;
  };
  const { range } = file;
  const ranged: InputFile['range'] = range && ((start, end) => counted(range(start, end)));
  const counted = (stream: ReadableStream<Uint8Array>) => inPieces(stream, count, signal);
  const whole = (): ReadableStream<Uint8Array> => {
    read = 0;
    return counted(file.stream());
  };
  return { ...withBytes(file, file.size, whole, ranged), bytesRead: () => read };
}

/** A stream in small pieces, each counted when it is taken. Nothing is read ahead. */
function inPieces(
  stream: ReadableStream<Uint8Array>,
  count: (bytes: number) => void,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  let held: Uint8Array = new Uint8Array();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        signal?.throwIfAborted();
        while (held.length === 0) {
          const { done, value } = await reader.read();
          if (done) return controller.close();
          held = value;
        }
        const piece = held.subarray(0, PIECE);
        held = held.subarray(piece.length);
        count(piece.length);
        controller.enqueue(piece);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
