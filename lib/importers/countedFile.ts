import type { InputFile } from './inputFile';

/** A file that tells how far it was read. */
export interface CountedFile extends InputFile {
  /** Bytes that left the file since it was last opened: those of the file, zipped where it is. */
  bytesRead(): number;
}

/** The same file, counting. A stream reads ahead, so the count runs a little before what was made of it. */
export function countedFile(file: InputFile): CountedFile {
  let read = 0;
  return {
    name: file.name,
    size: file.size,
    bytesRead: () => read,
    stream() {
      read = 0;
      return file.stream().pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            read += chunk.byteLength;
            controller.enqueue(chunk);
          },
        }),
      );
    },
  };
}
