import { CorruptBlock } from './corruptBlock';
import type { EncodedBlock } from './postingBlockWriter';
import { seal, unseal } from './sealedBytes';
import { ByteReader, ByteWriter } from './varint';

const KIND = 0x44;
const VERSION = 1;

/** Blocks of a small segment that lie in one row, one after the other. */
export interface PostingDelta {
  firstKeys: Uint32Array;
  blocks: Uint8Array[];
}

/**
 * A small segment as one row: sealed directory (length of each block and step from first key to first
 * key, varints), then the blocks, which have seals of their own. The first four bytes are the length
 * of the directory, lowest byte first.
 */
export function packDelta(blocks: readonly EncodedBlock[]): Uint8Array<ArrayBuffer> {
  const directory = new ByteWriter();
  let last = 0;
  for (const { firstKey, bytes } of blocks) {
    directory.varint(firstKey - last);
    directory.varint(bytes.length);
    last = firstKey;
  }
  const sealed = seal(KIND, VERSION, directory.written());
  const row = new ByteWriter(
    blocks.reduce((sum, { bytes }) => sum + bytes.length, sealed.length + 4),
  );
  row.uint32(sealed.length);
  row.bytes(sealed);
  for (const { bytes } of blocks) row.bytes(bytes);
  return row.finish();
}

/** The directory and blocks of {@link packDelta}, in place, blocks not yet checked; anything else throws `CorruptBlock`. */
export function readDelta(value: unknown): PostingDelta {
  if (!(value instanceof Uint8Array)) throw new CorruptBlock('no bytes');
  const reader = new ByteReader(value);
  const directory = new ByteReader(unseal(KIND, VERSION, reader.bytes(reader.uint32())));
  const firstKeys: number[] = [];
  const blocks: Uint8Array[] = [];
  let key = 0;
  while (directory.left > 0) {
    key += directory.varint();
    if (key > 0xffffffff) throw new CorruptBlock('keys do not ascend');
    firstKeys.push(key);
    blocks.push(reader.bytes(directory.varint()));
  }
  reader.end();
  return { firstKeys: Uint32Array.from(firstKeys), blocks };
}
