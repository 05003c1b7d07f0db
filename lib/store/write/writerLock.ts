/** One writer at a time over all tabs and workers of the extension. */
const NAME = 'backstory-writer';

/** How a writer waits for the one before. */
export interface LockWait {
  /** Gives up waiting when aborted. */
  signal?: AbortSignal | undefined;
  /** Called once if another holds the lock. */
  onWaiting?: (() => void) | undefined;
}

/** Takes the lock, waiting where another has it; what comes back gives it up. The browser does that too when the tab or worker ends. */
export async function takeWriterLock(
  locks: LockManager,
  { signal, onWaiting }: LockWait,
): Promise<() => void> {
  return (await tryLock(locks, { ifAvailable: true })) ?? waitFor();

  async function waitFor(): Promise<() => void> {
    onWaiting?.();
    const release = await tryLock(locks, signal === undefined ? {} : { signal });
    if (release === null) throw new Error('The lock was not granted.');
    return release;
  }
}

function tryLock(locks: LockManager, options: LockOptions): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    locks
      .request(NAME, { mode: 'exclusive', ...options }, (lock) => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => resolve(release));
      })
      .catch((error: unknown) =>
        reject(error instanceof Error ? error : new Error('The lock was not granted.')),
      );
  });
}
