import { NameBatch } from '../names/nameBatch';
import { NAMES } from '../names/readNames';
import { NameWriter } from '../names/writeNames';
import { Commit } from './commit';
import { keysOf } from './draft';
import { eachEntity } from './eachEntity';
import { withoutNames, type WriterState } from './writerState';

/** Makes the name table anew from the entities, in one commit. */
export async function nameEverything(idb: IDBDatabase, state: WriterState): Promise<void> {
  const batch = new NameBatch();
  await eachEntity(idb, state, (row) => {
    for (const key of keysOf(row)) batch.add(key, row.number);
  });
  const names = await NameWriter.open(idb, withoutNames(state.manifest));
  const change = names.prepare(batch);
  const manifest = {
    ...state.manifest,
    revision: state.manifest.revision + 1,
    names: change.state,
  };
  const commit = new Commit();
  commit.clear(NAMES);
  for (const [key, value] of change.puts) commit.put(NAMES, value, key);
  commit.put('meta', manifest);
  await commit.apply(idb);
  names.apply(change);
  state.names = names;
  state.manifest = manifest;
}
