/** A file to import: a browser's `File` is one, and the command line makes them of paths. */
export interface InputFile {
  /** Name for reports, with its folder where there is one. */
  name: string;
  /** Size in bytes. */
  size: number;
  stream(): ReadableStream<Uint8Array>;
}

/**
 * The largest file that is read as one article, in bytes. The longest page of the benchmark pages
 * is under 3 MB; beyond this a file is an archive or a mistake, and reading it whole would stall
 * the reader's machine.
 */
export const LARGEST_ARTICLE = 20_000_000;

/** All bytes of a file of at most `largest` bytes; a `RangeError` ('too large') for a larger one, whatever size it claimed. */
export async function readWhole(
  file: InputFile,
  largest = LARGEST_ARTICLE,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let held = 0;
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      held += value.length;
      if (held > largest) throw new RangeError('too large');
      chunks.push(value);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  const whole = new Uint8Array(held);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The first `count` bytes of a file, fewer where it is shorter. */
export async function readStart(file: InputFile, count: number): Promise<Uint8Array> {
  const reader = file.stream().getReader();
  const start = new Uint8Array(count);
  let held = 0;
  try {
    while (held < count) {
      const { done, value } = await reader.read();
      if (done) break;
      const part = value.subarray(0, count - held);
      start.set(part, held);
      held += part.length;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return start.subarray(0, held);
}
