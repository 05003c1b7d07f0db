import { ZipReader, type Entry, type Reader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { UnreadableInput } from '../../extraction/decodeText';
import type { RangedFile } from '../inputFile';

/** An entry as the zip's central directory tells it. Sizes in bytes. */
export interface ZipEntry {
  name: string;
  /** Where its local header begins. */
  offset: number;
  packed: number;
  size: number;
  /** 0 stored, 8 deflated; others are not unpacked here (APPNOTE 4.4.5). */
  method: number;
  crc: number;
  encrypted: boolean;
  folder: boolean;
}

/** More entries than that are no reader's archive, and their list alone fills the memory. */
const MOST_ENTRIES = 500_000;

/** Reads ranges of a file for zip.js: what it wants of its own readers. */
class RangeReader {
  readonly #file: RangedFile;
  readonly size: number;
  readonly initialized = true;

  constructor(file: RangedFile) {
    this.#file = file;
    this.size = file.size;
  }

  async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, this.size - index)));
    let at = 0;
    const reader = this.#file.range(index, index + bytes.length).getReader();
    try {
      while (at < bytes.length) {
        const { done, value } = await reader.read();
        if (done) break;
        const part = value.subarray(0, bytes.length - at);
        bytes.set(part, at);
        at += part.length;
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
    return bytes.subarray(0, at);
  }
}

/**
 * The entries of a zip in the order of its directory, zip64 included. The directory is read by
 * zip.js; the entries are unpacked by {@link openEntry}, ten times as fast for many small ones.
 * Throws {@link UnreadableInput} where there are too many, and what zip.js throws at a damaged
 * directory.
 */
export async function zipEntries(file: RangedFile): Promise<ZipEntry[]> {
  const reader = new RangeReader(file) as unknown as Reader<RangedFile>;
  const zip = new ZipReader(reader, { decodeText: decodeName });
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (entries.length >= MOST_ENTRIES)
        throw new UnreadableInput(
          `It holds more than ${MOST_ENTRIES.toLocaleString('en')} files`,
          'Unpack it, then import the folder in parts',
        );
      entries.push(entryOf(entry));
    }
  } finally {
    await zip.close().catch(() => undefined);
  }
  return entries;
}

function entryOf(entry: Entry): ZipEntry {
  return {
    name: entry.filename.replaceAll('\\', '/'),
    offset: entry.offset,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    method: entry.compressionMethod,
    crc: (entry.signature ?? 0) >>> 0,
    encrypted: entry.encrypted,
    folder: entry.directory,
  };
}

/** Names are UTF-8 far oftener than they say so; what is not is CP437 (APPNOTE D.1), which zip.js decodes. */
function decodeName(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
