import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Id of the window this view is in; known beforehand, because a click that opens the sidebar cannot wait for it. Null at first. */
export function useCurrentWindow(): number | null {
  const [id, setId] = useState<number | null>(null);
  useEffect(() => {
    void browser.windows.getCurrent().then((window) => setId(window.id ?? null));
  }, []);
  return id;
}
