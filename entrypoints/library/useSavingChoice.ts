import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { SavingChoice } from '../../lib/model/saving';
import { readSavingChoice, SAVING_CHOICE, writeSavingChoice } from '../shared/savingChoice';

/** Which stories are saved by themselves, kept up to date while the library is open, and how to choose. Null until it is known. */
export function useSavingChoice(): {
  choice: SavingChoice | null;
  choose: (choice: SavingChoice) => void;
} {
  const [choice, setChoice] = useState<SavingChoice | null>(null);
  useEffect(() => {
    const refresh = () => void readSavingChoice(browser.storage.local).then(setChoice);
    const changed = (changes: Record<string, unknown>) => {
      if (SAVING_CHOICE in changes) refresh();
    };
    browser.storage.local.onChanged.addListener(changed);
    refresh();
    return () => browser.storage.local.onChanged.removeListener(changed);
  }, []);
  const choose = useCallback((next: SavingChoice) => {
    setChoice(next);
    writeSavingChoice(browser.storage.local, next).catch(() =>
      readSavingChoice(browser.storage.local).then(setChoice),
    );
  }, []);
  return { choice, choose };
}
