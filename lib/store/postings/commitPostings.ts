import { packNumbers, unpackNumbers } from '../format/numberSet';
import { PostingBatch } from './postingBatch';
import type { PostingsState } from './postingsState';

/** What a transaction writes and deletes in the table `postings`, and the state for its manifest. */
export interface PostingsChange {
  state: PostingsState;
  puts: [key: [segment: number, block: number], value: Uint8Array<ArrayBuffer>][];
  deletes: [segment: number, block: number][];
}

/** Postings of a delta from which on the next commit begins another: some 150 KB, which every commit before rewrites. */
const FULL_DELTA = 60_000;

/** Makes the delta of each commit; small ones of the same writer become one. */
export class DeltaWriter {
  /** What the last delta made here has, and its id. */
  #last: { id: number; batch: PostingBatch } | null = null;

  /** The change that commits a batch; nothing is read and nothing written. A batch without postings changes nothing. */
  prepare(state: PostingsState, batch: PostingBatch): PostingsChange {
    if (batch.size === 0) return { state, puts: [], deletes: [] };
    const open = state.deltas.at(-1);
    const last = this.#last;
    const folds =
      last !== null && open?.id === last.id && last.batch.size + batch.size <= FULL_DELTA;
    const all = new PostingBatch();
    if (folds) all.append(last.batch);
    all.append(batch);
    const id = state.nextSegment;
    this.#last = { id, batch: all };
    const value = all.encode();
    const entry = { id, ...all.range(), bytes: value.length, postings: all.size };
    const deltas = [...(folds ? state.deltas.slice(0, -1) : state.deltas), entry];
    return {
      state: { ...state, nextSegment: id + 1, deltas },
      puts: [[[id, 0], value]],
      deletes: folds ? [[last.id, 0]] : [],
    };
  }
}

/** The state with these articles deleted: no reader sees their postings, and merging leaves them out. */
export function markDeleted(state: PostingsState, articles: Iterable<number>): PostingsState {
  const all = new Set(unpackNumbers(state.deleted));
  for (const article of articles) all.add(article);
  return { ...state, deleted: packNumbers(all) };
}
