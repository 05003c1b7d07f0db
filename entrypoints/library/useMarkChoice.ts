import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { parseNothing } from '../../lib/messaging/parseNothing';
import type { MarkChoice } from '../../lib/model/markChoice';
import { MARK_CHOICE, readMarkChoice, writeMarkChoice } from '../shared/markChoice';
import { toBackground } from '../shared/toBackground';

/** Which names are marked, kept up to date while the library is open, and how to choose. Null until it is known. */
export function useMarkChoice(): {
  choice: MarkChoice | null;
  choose: (choice: MarkChoice) => void;
} {
  const [choice, setChoice] = useState<MarkChoice | null>(null);
  useEffect(() => {
    const refresh = () => void readMarkChoice(browser.storage.local).then(setChoice);
    const changed = (changes: Record<string, unknown>) => {
      if (MARK_CHOICE in changes) refresh();
    };
    browser.storage.local.onChanged.addListener(changed);
    refresh();
    return () => browser.storage.local.onChanged.removeListener(changed);
  }, []);
  const choose = useCallback((next: MarkChoice) => {
    setChoice(next);
    keep(next).catch(() => readMarkChoice(browser.storage.local).then(setChoice));
  }, []);
  return { choice, choose };
}

/** Keeps the choice, and has open pages ask again. */
async function keep(choice: MarkChoice): Promise<void> {
  await writeMarkChoice(browser.storage.local, choice);
  await toBackground('archiveChanged', null, parseNothing);
}
