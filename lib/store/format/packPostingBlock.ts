import { checksum } from './checksum';
import { seal } from './sealedBytes';
import { ByteWriter } from './varint';

/** Kind and version of the sealed directory. */
export const POSTING_BLOCK = { kind: 0x50, version: 2 } as const;

/** A block is closed before it would get longer. One list that is longer is split over several. */
export const BLOCK_BYTES = 8192;
/** Runs that follow each other share a checksum, until they have so many bytes. */
export const CHECKED_BYTES = 512;
/** Bytes at most of the length of the directory, the number of runs and the checksums. */
export const COUNT_BYTES = 10 + 4 * (BLOCK_BYTES / CHECKED_BYTES + 1);

/**
 * The bytes of a block: sealed are the length of the directory and the number of runs (varints); for
 * each run the step from the first key of the run before, its number of lists, its bytes and the step
 * from the base of the run before (zigzag; varints), which is `entries`; and a checksum for each
 * {@link CHECKED_BYTES} of runs or more (32 bits, lowest byte first). Then come the runs, which end
 * at `ends`.
 */
export function packPostingBlock(
  entries: ByteWriter,
  runs: Uint8Array,
  ends: readonly number[],
): Uint8Array<ArrayBuffer> {
  const directory = new ByteWriter(entries.length + COUNT_BYTES);
  directory.varint(ends.length);
  directory.bytes(entries.written());
  let from = 0;
  for (const [i, to] of ends.entries()) {
    if (to - from < CHECKED_BYTES && i < ends.length - 1) continue;
    directory.uint32(checksum(runs.subarray(from, to)));
    from = to;
  }
  const body = new ByteWriter(directory.length + COUNT_BYTES);
  body.varint(directory.length);
  body.bytes(directory.written());
  const sealed = seal(POSTING_BLOCK.kind, POSTING_BLOCK.version, body.written());
  const bytes = new Uint8Array(sealed.length + runs.length);
  bytes.set(sealed);
  bytes.set(runs, sealed.length);
  return bytes;
}

/** A block without postings, in place of one that was lost. */
export function emptyPostingBlock(): Uint8Array<ArrayBuffer> {
  return packPostingBlock(new ByteWriter(), new Uint8Array(0), []);
}
