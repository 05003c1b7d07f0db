import { CorruptBlock, readAt, type BlockPlace } from './corruptBlock';

/**
 * What `read` makes of a row's value. If the row is missing or is not what was written, `onCorrupt` is
 * told and null comes back; without `onCorrupt` the `CorruptBlock`, which has the place, is thrown.
 */
export function readRow<T>(
  place: BlockPlace,
  value: unknown,
  read: (value: unknown) => T,
  onCorrupt?: (error: CorruptBlock) => void,
): T | null {
  try {
    if (value === undefined) throw new CorruptBlock('a row is missing', place, true);
    return readAt(place, () => read(value));
  } catch (error) {
    if (onCorrupt === undefined || !(error instanceof CorruptBlock)) throw error;
    onCorrupt(error);
    return null;
  }
}
