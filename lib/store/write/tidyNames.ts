import { NAMES } from '../names/readNames';
import { Commit } from './commit';
import type { WriterState } from './writerState';

/** Puts the names that came lately into the table, where that serves readers better. */
export async function tidyNames(idb: IDBDatabase, state: WriterState): Promise<void> {
  const change = state.names.prepareIdle();
  if (change === null) return;
  const manifest = {
    ...state.manifest,
    revision: state.manifest.revision + 1,
    names: change.state,
  };
  const commit = new Commit();
  for (const [key, value] of change.puts) commit.put(NAMES, value, key);
  for (const key of change.deletes) commit.delete(NAMES, key);
  commit.put('meta', manifest);
  await commit.apply(idb);
  state.names.apply(change);
  state.manifest = manifest;
}
