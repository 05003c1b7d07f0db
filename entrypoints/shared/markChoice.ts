import * as v from 'valibot';
import { USUAL_CHOICE, type MarkChoice } from '../../lib/model/markChoice';

/** Under which the choice is kept. */
export const MARK_CHOICE = 'markChoice';

/** As much of `browser.storage.local` as is needed. */
interface KeptValues {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

const markChoice: v.GenericSchema<unknown, MarkChoice> = v.fallback(
  v.object({
    names: v.fallback(v.picklist(['all', 'sure']), USUAL_CHOICE.names),
    others: v.fallback(v.boolean(), USUAL_CHOICE.others),
  }),
  USUAL_CHOICE,
);

/** The choice in a stored value; what is unknown or damaged in it is as usual. Never throws. */
export const parseMarkChoice = (value: unknown): MarkChoice => v.parse(markChoice, value);

/** The reader's choice. As usual where none can be read: a page is worth more than a setting. */
export async function readMarkChoice(storage: Pick<KeptValues, 'get'>): Promise<MarkChoice> {
  try {
    return parseMarkChoice((await storage.get(MARK_CHOICE))[MARK_CHOICE]);
  } catch {
    return USUAL_CHOICE;
  }
}

/** Keeps the reader's choice. */
export function writeMarkChoice(
  storage: Pick<KeptValues, 'set'>,
  choice: MarkChoice,
): Promise<void> {
  return storage.set({ [MARK_CHOICE]: choice });
}
