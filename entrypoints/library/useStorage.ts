import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { StorageUse } from '../../lib/model/library';

/** Milliseconds between two looks at the disk: the browser counts what it has written, with some delay. */
const LOOK_EVERY = 5_000;

/** Disk space of the extension, kept up to date; null until it is known. */
export function useStorage(): StorageUse | null {
  const [storage, setStorage] = useState<StorageUse | null>(null);
  useEffect(() => {
    let kept = false;
    const look = async (): Promise<void> => {
      const { usage = 0, quota = 0 } = await navigator.storage.estimate();
      setStorage({ used: usage, quota, kept });
    };
    const quietly = (): void => void look().catch(() => undefined);
    const begin = async (): Promise<void> => {
      kept = await isKept().catch(() => false);
      await look();
    };
    begin().catch(() => undefined);
    const timer = setInterval(quietly, LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  return storage;
}

/**
 * Whether the browser never clears the archive by itself. Firefox says so when it is asked, without
 * asking the reader, because of the permission `unlimitedStorage`; Chrome says no and lets extensions
 * with that permission alone all the same.
 */
async function isKept(): Promise<boolean> {
  if (await navigator.storage.persist()) return true;
  return (
    !import.meta.env.FIREFOX &&
    (await browser.permissions.contains({ permissions: ['unlimitedStorage'] }))
  );
}
