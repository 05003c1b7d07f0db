import type { CorruptBlock } from '../format/corruptBlock';
import { packNumbers, unpackNumbers } from '../format/numberSet';
import { PostingBlockWriter, type EncodedBlock } from '../format/postingBlockWriter';
import type { PostingSlice } from '../format/postingRun';
import { ListMerger } from './mergeLists';
import type { MergePlan } from './planMerge';
import type { PostingsState, SegmentEntry } from './postingsState';
import { POSTINGS } from './readPostings';
import { SegmentCursor } from './segmentCursor';

/** A segment whose blocks are written, and which no manifest names yet. */
export interface MergedSegment {
  plan: MergePlan;
  /** Null where nothing was left. */
  segment: SegmentEntry | null;
  id: number;
  /** Articles whose postings were left out as deleted. */
  deleted: ReadonlySet<number>;
  /** Rows that could not be read: what they had is not in the segment. */
  corrupt: CorruptBlock[];
}

/** Bytes of blocks that are written in one transaction. */
const WRITE_BYTES = 1 << 20;

/**
 * Writes one segment from those of a plan, block by block, with a few megabytes in memory, in several
 * transactions. Readers see nothing of it until the state of {@link applyMerge} is committed; killed or
 * aborted before that, its rows are swept later (`sweepPostings`). No other change of the postings may
 * be committed between this call and that commit, except by the same writer in the same order.
 */
export async function mergeSegments(
  idb: IDBDatabase,
  state: PostingsState,
  plan: MergePlan,
  signal?: AbortSignal,
): Promise<MergedSegment> {
  const corrupt: CorruptBlock[] = [];
  const cursors = plan.inputs.map((id) => {
    const segment = state.segments.find((segment) => segment.id === id);
    return new SegmentCursor(idb, id, segment?.blocks.length ?? null, (error) =>
      corrupt.push(error),
    );
  });
  const output = new SegmentOutput(idb, state.nextSegment);
  const deleted = new Set(unpackNumbers(state.deleted));
  const merger = new ListMerger(deleted, plan.final);
  await Promise.all(cursors.map((cursor) => cursor.fetch()));
  for (;;) {
    let key = Infinity;
    for (const cursor of cursors) key = Math.min(key, cursor.key);
    if (key === Infinity) break;
    merger.begin();
    for (const cursor of cursors) {
      while (cursor.key === key) {
        merger.append(cursor.list());
        if (!cursor.advance()) await cursor.fetch();
      }
    }
    const list = merger.end();
    if (list.to > 0) output.add(key, list);
    if (output.waiting >= WRITE_BYTES) {
      signal?.throwIfAborted();
      await output.write();
    }
  }
  const segment = await output.finish();
  return { plan, segment, id: state.nextSegment, deleted, corrupt };
}

/**
 * The state with the merged segment in place of what it was made of, for the commit that puts it in
 * force; null where the state no longer has all of that.
 */
export function applyMerge(state: PostingsState, merged: MergedSegment): PostingsState | null {
  const { plan, segment, id } = merged;
  const inputs = new Set(plan.inputs);
  const present = [...state.segments, ...state.deltas].filter((entry) => inputs.has(entry.id));
  if (present.length < inputs.size || id < state.nextSegment) return null;
  const segments = state.segments.filter((entry) => !inputs.has(entry.id));
  const deltas = state.deltas.filter((entry) => !inputs.has(entry.id));
  if (segment !== null) segments.push(segment);
  const left = [...unpackNumbers(state.deleted)].filter(
    (article) =>
      !merged.deleted.has(article) ||
      [...segments, ...deltas].some(
        (entry) => entry !== segment && entry.from <= article && article <= entry.to,
      ),
  );
  return { nextSegment: id + 1, segments, deltas, deleted: packNumbers(left) };
}

/** Writes blocks under a new id, some at a time. */
class SegmentOutput {
  readonly #idb: IDBDatabase;
  readonly #id: number;
  readonly #writer = new PostingBlockWriter((block) => this.#push(block));
  readonly #firstKeys: number[] = [];
  #open: EncodedBlock[] = [];
  #from = Infinity;
  #to = 0;
  #bytes = 0;
  #postings = 0;
  /** Bytes of blocks that are to be written. */
  waiting = 0;

  constructor(idb: IDBDatabase, id: number) {
    this.#idb = idb;
    this.#id = id;
  }

  add(key: number, list: PostingSlice): void {
    this.#from = Math.min(this.#from, list.articles[list.from] ?? 0);
    this.#to = Math.max(this.#to, list.articles[list.to - 1] ?? 0);
    this.#writer.add(key, list);
  }

  #push(block: EncodedBlock): void {
    this.#open.push(block);
    this.#firstKeys.push(block.firstKey);
    this.#bytes += block.bytes.length;
    this.#postings += block.postings;
    this.waiting += block.bytes.length;
  }

  /** Writes what waits. */
  write(): Promise<void> {
    const first = this.#firstKeys.length - this.#open.length;
    const blocks = this.#open;
    this.#open = [];
    this.waiting = 0;
    return new Promise((resolve, reject) => {
      const transaction = this.#idb.transaction(POSTINGS, 'readwrite', { durability: 'relaxed' });
      const store = transaction.objectStore(POSTINGS);
      for (const [i, { bytes }] of blocks.entries()) store.put(bytes, [this.#id, first + i]);
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('writing was stopped')),
      );
    });
  }

  async finish(): Promise<SegmentEntry | null> {
    this.#writer.finish();
    if (this.#open.length > 0) await this.write();
    if (this.#postings === 0) return null;
    return {
      id: this.#id,
      from: this.#from,
      to: this.#to,
      bytes: this.#bytes,
      postings: this.#postings,
      blocks: Uint32Array.from(this.#firstKeys),
    };
  }
}
