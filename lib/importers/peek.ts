import { withBytes, type InputFile } from './inputFile';

/** A file whose first bytes are known. */
export interface PeekedFile {
  start: Uint8Array;
  /**
   * The same file: the first stream of it goes on from the one that was peeked into, so that what can
   * be read only once is read once.
   */
  file: InputFile;
  /** Lets go of the file where its stream was not taken. */
  close(): Promise<void>;
}

/** The first `count` bytes of a file, fewer where it is shorter. Throws what reading it throws. */
export async function peek(file: InputFile, count: number): Promise<PeekedFile> {
  const reader = file.stream().getReader();
  const pieces: Uint8Array[] = [];
  let held = 0;
  let failed: { error: unknown } | null = null;
  while (held < count) {
    try {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      held += value.length;
    } catch (error) {
      // A file that is cut early is still told by what is there; its reader meets the error.
      if (held === 0) throw error;
      failed = { error };
      break;
    }
  }
  const start = new Uint8Array(Math.min(held, count));
  let at = 0;
  for (const piece of pieces) {
    start.set(piece.subarray(0, start.length - at), at);
    at = Math.min(start.length, at + piece.length);
  }
  let taken = false;
  const goOn = (): ReadableStream<Uint8Array> =>
    new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const piece = pieces.shift();
          if (piece !== undefined) return controller.enqueue(piece);
          if (failed) throw failed.error;
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    );
  return {
    start,
    file: withBytes(
      file,
      file.size,
      () => {
        if (taken) return file.stream();
        taken = true;
        return goOn();
      },
      file.range?.bind(file),
    ),
    async close() {
      if (taken) return;
      taken = true;
      await reader.cancel().catch(() => undefined);
    },
  };
}
