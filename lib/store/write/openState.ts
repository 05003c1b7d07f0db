import { sweepPostings } from '../postings/sweepPostings';
import { getValues } from '../rawRequests';
import { parseDamage, REPAIR } from './damage';
import type { Linking } from './linking';
import { repairArchive } from './repairArchive';
import { readWriterState, type WriterState } from './writerState';

/** What a writer knows, read after clearing away what a killed merge left and making anew what is damaged. */
export async function openState(idb: IDBDatabase, linking: Linking): Promise<WriterState> {
  const state = await readWriterState(idb);
  await sweepPostings(idb, state.manifest.postings);
  const [row] = await getValues(idb, 'meta', [REPAIR]);
  if (row === undefined && state.damage.length === 0) return state;
  await repairArchive(idb, state, linking, parseDamage(row));
  return readWriterState(idb);
}
