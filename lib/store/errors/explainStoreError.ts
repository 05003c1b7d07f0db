import { CorruptBlock } from '../format/corruptBlock';
import {
  ArchiveBlocked,
  ArchiveDamaged,
  ArchiveNewer,
  ArchiveUnopenable,
  DiskFull,
  StoreError,
} from './storeErrors';

/** What the reader is told of a failure in the store, with a way out: one of the named errors, or a plain {@link StoreError}. */
export function explainStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const causes = causesOf(error);
  const names = causes.map((cause) => cause.name);
  const options = { cause: error };
  if (names.includes('QuotaExceededError') || causes.some(isFullDisk)) return new DiskFull(options);
  if (names.includes('VersionError')) return new ArchiveNewer(options);
  if (causes.some((cause) => cause instanceof CorruptBlock)) return new ArchiveDamaged(options);
  if (names.includes('DatabaseBlockedError')) return new ArchiveBlocked(options);
  if (names.some((name) => name === 'OpenFailedError' || name === 'InvalidStateError'))
    return new ArchiveUnopenable(options);
  return new StoreError(
    `The archive could not be used (${error instanceof Error ? error.message : String(error)}). Nothing already stored was changed. Close other Backstory tabs and try again.`,
    options,
  );
}

/** A disk that is full, not the browser's share of it, is an unknown error to Chromium; its words tell. */
function isFullDisk({ name, message }: Error): boolean {
  return name === 'UnknownError' && message.includes('FILE_ERROR_NO_SPACE');
}

/** The error and what it came from: Dexie wraps the browser's errors, and those of a batch once more. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  const open: unknown[] = [error];
  while (open.length > 0) {
    const cause = open.pop();
    if (!(cause instanceof Error) || causes.includes(cause)) continue;
    causes.push(cause);
    if ('inner' in cause) open.push(cause.inner);
    if ('failures' in cause && Array.isArray(cause.failures)) open.push(cause.failures[0]);
    open.push(cause.cause);
  }
  return causes;
}
