import { TermCounts } from '../../linking/related/termCounts';
import { CorruptBlock } from '../format/corruptBlock';
import { packCounts, unpackCounts } from '../format/countTable';

/** Key in `meta` of the exact counts of terms, which writers need; readers have `rarity`. */
export const STATISTICS = 'statistics';

/** The row of `meta` with these counts: a few kilobytes for a few articles, and 194 KB for ten thousand. */
export function statisticsRow(counts: TermCounts): { key: string; value: Uint8Array } {
  return { key: STATISTICS, value: packCounts(new Uint32Array(counts.write())) };
}

/** The counts of a row that {@link statisticsRow} gave; of anything else there are none, and the caller can count anew. */
export function statisticsIn(row: unknown): TermCounts {
  const value = typeof row === 'object' && row !== null && 'value' in row ? row.value : null;
  try {
    return TermCounts.read(unpackCounts(value).buffer);
  } catch (error) {
    if (!(error instanceof CorruptBlock)) throw error;
    return new TermCounts();
  }
}
