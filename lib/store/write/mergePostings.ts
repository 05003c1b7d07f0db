import { applyMerge, mergeSegments } from '../postings/mergeSegments';
import type { MergePlan } from '../postings/planMerge';
import { sweepPostings } from '../postings/sweepPostings';
import { Commit } from './commit';
import { withDamage } from './damage';
import type { WriterState } from './writerState';

/**
 * Merges segments of the index as planned: the new one is put in force by one commit of the manifest,
 * on the disk before the old rows go. Aborted or killed before, everything is as it was.
 */
export async function mergePostings(
  idb: IDBDatabase,
  state: WriterState,
  plan: MergePlan,
  signal?: AbortSignal,
): Promise<void> {
  const { manifest } = state;
  const merged = await mergeSegments(idb, manifest.postings, plan, signal);
  const postings = applyMerge(manifest.postings, merged);
  if (postings === null) return;
  const next = { ...manifest, revision: manifest.revision + 1, postings };
  const commit = new Commit();
  commit.put('meta', next);
  if (merged.corrupt.length > 0)
    commit.put('meta', await withDamage(idb, merged.corrupt, manifest));
  await commit.apply(idb, 'strict');
  state.manifest = next;
  await sweepPostings(idb, postings);
}
