import type { Archive } from '../../lib/pipeline/archive';
import { explainStoreError } from '../../lib/store/errors/explainStoreError';
import { openRaw } from '../../lib/store/openRaw';
import { answering } from '../../lib/store/read/answering';

let database: Promise<IDBDatabase> | null = null;

/** The archive as it is, opened once in the life of this background; it is neither made nor brought up to date here. A failure is explained, and tried anew next time. */
export function openArchive(): Promise<IDBDatabase> {
  database ??= open();
  return database;
}

async function open(): Promise<IDBDatabase> {
  const forget = () => {
    database = null;
  };
  try {
    const idb = await openRaw();
    // Closed when another page brings it up to date or deletes it, or when the browser clears it.
    idb.addEventListener('versionchange', forget);
    idb.addEventListener('close', forget);
    return idb;
  } catch (error) {
    forget();
    throw explainStoreError(error);
  }
}

/** What `answer` makes of the archive; failures are explained. */
export async function askArchive<T>(answer: (archive: Archive) => Promise<T>): Promise<T> {
  const idb = await openArchive();
  try {
    return await answering(idb, answer);
  } catch (error) {
    throw explainStoreError(error);
  }
}
