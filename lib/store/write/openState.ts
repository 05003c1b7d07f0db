import { sweepPostings } from '../postings/sweepPostings';
import { readWriterState, type WriterState } from './writerState';

/** What a writer knows, read after clearing away what a killed merge left. */
export async function openState(idb: IDBDatabase): Promise<WriterState> {
  const state = await readWriterState(idb);
  await sweepPostings(idb, state.manifest.postings);
  return state;
}
