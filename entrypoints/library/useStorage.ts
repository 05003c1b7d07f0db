import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StorageUse } from '../../lib/model/library';

/** Milliseconds between two looks at the disk: the browser counts what it has written, with some delay. */
const LOOK_EVERY = 5_000;

/** Disk space of the extension, kept up to date, and how to ask the browser never to clear it. */
export function useStorage(): { storage: StorageUse | null; keep: () => void } {
  const [storage, setStorage] = useState<StorageUse | null>(null);
  const look = useCallback(async () => {
    const [{ usage = 0, quota = 0 }, kept] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    setStorage({ used: usage, quota, kept });
  }, []);
  useEffect(() => {
    const quietly = (): void => void look().catch(() => undefined);
    quietly();
    const timer = setInterval(quietly, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [look]);
  const keep = useCallback(() => {
    navigator.storage
      .persist()
      .then(look)
      .catch(() => undefined);
  }, [look]);
  return { storage, keep };
}
