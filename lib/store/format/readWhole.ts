import { CorruptBlock, type BlockPlace } from './corruptBlock';

/**
 * What `read` gives, for reading that takes time; a `CorruptBlock` that it throws gets this place. Where
 * `onCorrupt` is given, it is told instead and null comes back.
 */
export async function readWhole<T>(
  place: BlockPlace,
  read: () => T | Promise<T>,
  onCorrupt?: (error: CorruptBlock) => void,
): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof CorruptBlock)) throw error;
    const placed =
      error.place === null ? new CorruptBlock(error.what, place, error.missing) : error;
    if (onCorrupt === undefined) throw placed;
    onCorrupt(placed);
    return null;
  }
}
