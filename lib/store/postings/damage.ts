import type { BlockPlace } from '../format/corruptBlock';
import { emptyPostingBlock } from '../format/packPostingBlock';
import { packDelta } from '../format/postingDelta';
import type { PostingsState } from './postingsState';

/** What a row of postings that cannot be read may have had. All bounds are inclusive. */
export interface Damage {
  keys: { from: number; to: number };
  articles: { from: number; to: number };
  /** A row without postings in its place, so that it is met no more. */
  put: [key: [segment: number, block: number], value: Uint8Array<ArrayBuffer>];
}

/**
 * What was lost with a row, for its repair in one commit: the postings of these articles with keys in
 * this range are made from the stored articles again and added as a delta, and the row is replaced. A
 * posting that the row took back is not taken back any more; whoever reads lists verifies. Null where
 * the state no longer names the row.
 */
export function damageOf(state: PostingsState, { segment: id, block }: BlockPlace): Damage | null {
  const delta = state.deltas.find((entry) => entry.id === id);
  if (delta !== undefined && block === 0)
    return {
      keys: { from: 0, to: 0xffffffff },
      articles: { from: delta.from, to: delta.to },
      put: [[id, 0], packDelta([])],
    };
  const segment = state.segments.find((entry) => entry.id === id);
  const first = segment?.blocks[block];
  if (segment === undefined || first === undefined) return null;
  return {
    keys: { from: first, to: segment.blocks[block + 1] ?? 0xffffffff },
    articles: { from: segment.from, to: segment.to },
    put: [[id, block], emptyPostingBlock()],
  };
}
