import type { DeltaEntry, PostingsState } from './postingsState';

/** Segments and deltas that become one segment: the latest of all, oldest first. */
export interface MergePlan {
  inputs: number[];
  /** Whether nothing older is left, so that what was taken back or deleted can go. */
  final: boolean;
}

/** While articles come in: deltas, or bytes of them, that are waited for. */
const MOST_DELTAS = 8;
const MOST_DELTA_BYTES = 4 << 20;
/** A segment takes part when it is at most so many times as large as all that is merged after it: each posting is then written some five times on its way to a million articles. */
const TAKES_PART = 2;
/** Segments at most while articles come in. */
const MOST_SEGMENTS = 5;
/** What came since the first segment was written stays a second one, while it is at most this part of it. */
const SECOND_SHARE = 1 / 8;
/** A delta up to this size is left as it is when idle. */
const SMALL_DELTA_BYTES = 256 << 10;

/**
 * What to merge next while articles come in; null while there is little. It keeps readers at a few
 * segments and writing at a few times what came.
 */
export function planMerge({ segments, deltas }: PostingsState): MergePlan | null {
  if (deltas.length < MOST_DELTAS && bytesOf(deltas) < MOST_DELTA_BYTES) return null;
  let from = segments.length;
  let bytes = bytesOf(deltas);
  for (let i = from - 1; i >= 0; i--) {
    const size = segments[i]?.bytes ?? 0;
    if (size > bytes * TAKES_PART && i < MOST_SEGMENTS - 1) break;
    bytes += size;
    from = i;
  }
  return { inputs: idsFrom(segments, deltas, from), final: from === 0 };
}

/** What to merge when nothing else is to do; null when readers are served best: one segment, a small second, a small delta. */
export function planIdleMerge({ segments, deltas, deleted }: PostingsState): MergePlan | null {
  const [first, ...later] = segments;
  const since = bytesOf(later) + bytesOf(deltas);
  const all: MergePlan = { inputs: idsFrom(segments, deltas, 0), final: true };
  if (first === undefined || since > first.bytes * SECOND_SHARE) {
    const tidy = segments.length === 0 && deltas.length < 2 && since <= SMALL_DELTA_BYTES;
    return tidy || segments.length + deltas.length === 0 ? null : all;
  }
  // Deleted articles cost each reader memory and the disk their postings.
  if (deleted.length > MOST_DELETED_BYTES) return all;
  const tidy = later.length < 2 && deltas.length < 2 && bytesOf(deltas) <= SMALL_DELTA_BYTES;
  return tidy ? null : { inputs: idsFrom(segments, deltas, 1), final: false };
}

/** Size of `deleted` beyond which all is merged when idle: some ten thousand articles. */
const MOST_DELETED_BYTES = 16 << 10;

function idsFrom(
  segments: readonly DeltaEntry[],
  deltas: readonly DeltaEntry[],
  from: number,
): number[] {
  return [...segments.slice(from), ...deltas].map(({ id }) => id);
}

function bytesOf(entries: readonly DeltaEntry[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}
