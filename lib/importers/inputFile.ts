/** A file to import: a browser's `File` is one, and the command line makes them of paths. */
export interface InputFile {
  /** Name for reports, with its folder where there is one. */
  name: string;
  /** Size in bytes; 0 where unknown. */
  size: number;
  /** All bytes. What lies inside a stream can be read once; {@link InputFile.range} says that a file can be read anew. */
  stream(): ReadableStream<Uint8Array>;
  /** The bytes from `start` to `end` (exclusive), for files that can be read at any place, any number of times. */
  range?: (start: number, end: number) => ReadableStream<Uint8Array>;
  /** Address of the page that this is, where what it lies in knows it. */
  url?: string;
  /** Charset that came with it, such as that of an HTTP header. */
  charset?: string;
  /** A day or instant (ISO 8601) at which it was there: it was published by then. */
  seen?: string;
}

/** A file that can be read at any place. */
export type RangedFile = InputFile & Required<Pick<InputFile, 'range'>>;

/** A file with the facts of `file` but other bytes: `size` 0 where unknown. */
export function withBytes(
  file: InputFile,
  size: number,
  stream: InputFile['stream'],
  range?: InputFile['range'],
): InputFile {
  const { name, url, charset, seen } = file;
  return {
    name,
    size,
    stream,
    ...(range === undefined ? {} : { range }),
    ...(url === undefined ? {} : { url }),
    ...(charset === undefined ? {} : { charset }),
    ...(seen === undefined ? {} : { seen }),
  };
}

/** Bytes that are held, as a file. */
export function heldFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  facts: Pick<InputFile, 'url' | 'charset' | 'seen'> = {},
): RangedFile {
  const range = (start: number, end: number): ReadableStream<Uint8Array> => {
    let rest = bytes.subarray(start, end);
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        if (rest.length > 0) controller.enqueue(rest.subarray(0, HELD_PIECE));
        rest = rest.subarray(HELD_PIECE);
        if (rest.length === 0) controller.close();
      },
    });
  };
  return { name, size: bytes.length, ...facts, stream: () => range(0, bytes.length), range };
}

const HELD_PIECE = 1_000_000;

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
