import * as v from 'valibot';
import { USUAL_SAVING, type SavingChoice } from '../../lib/model/saving';

/** Under which the choice is kept. */
export const SAVING_CHOICE = 'saving';

/** Bounds of the time that an article has to be in view, in seconds. */
export const FEWEST_SECONDS = 5;
export const MOST_SECONDS = 600;

/** As much of `browser.storage.local` as is needed. */
interface KeptValues {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

const savingChoice: v.GenericSchema<unknown, SavingChoice> = v.fallback(
  v.object({
    automatic: v.boolean(),
    seconds: v.fallback(
      v.pipe(v.number(), v.minValue(FEWEST_SECONDS), v.maxValue(MOST_SECONDS)),
      USUAL_SAVING.seconds,
    ),
    except: v.array(v.string()),
  }),
  USUAL_SAVING,
);

/** The choice in a stored value. What is damaged saves nothing by itself: a site may have been excepted in it. Never throws. */
export const parseSavingChoice = (value: unknown): SavingChoice => v.parse(savingChoice, value);

/** The reader's choice; nothing is saved by itself where none can be read. */
export async function readSavingChoice(storage: Pick<KeptValues, 'get'>): Promise<SavingChoice> {
  try {
    return parseSavingChoice((await storage.get(SAVING_CHOICE))[SAVING_CHOICE]);
  } catch {
    return USUAL_SAVING;
  }
}

/** Keeps the reader's choice. */
export function writeSavingChoice(
  storage: Pick<KeptValues, 'set'>,
  choice: SavingChoice,
): Promise<void> {
  return storage.set({ [SAVING_CHOICE]: choice });
}
