import { ImportStopped } from './importControl';

/** One import at a time over all tabs: held from its first file to its end, in pauses too. */
export const IMPORT_LOCK = 'backstory-import';

/** How an import waits for another tab's. */
interface ImportWait {
  /** Gives up waiting; then `ImportStopped` is thrown. */
  signal: AbortSignal;
  /** Called once where another tab imports. */
  onWaiting: () => void;
}

/** Runs an import when no other tab does. The browser ends the lock with the tab or worker. */
export async function withImportLock<T>(
  locks: LockManager,
  { signal, onWaiting }: ImportWait,
  work: () => Promise<T>,
): Promise<T> {
  const free = await locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) =>
    lock === null ? null : { result: await work() },
  );
  if (free !== null) return free.result;
  onWaiting();
  let began = false;
  try {
    return await locks.request(IMPORT_LOCK, { signal }, () => {
      began = true;
      return work();
    });
  } catch (error) {
    if (!began && signal.aborted) throw new ImportStopped();
    throw error;
  }
}

/** Whether a tab imports now. */
export async function importRuns(locks: LockManager): Promise<boolean> {
  const { held = [] } = await locks.query();
  return held.some(({ name }) => name === IMPORT_LOCK);
}

/** Settles when no tab imports. */
export async function importEnded(locks: LockManager, signal: AbortSignal): Promise<void> {
  await locks.request(IMPORT_LOCK, { mode: 'shared', signal }, () => undefined);
}
