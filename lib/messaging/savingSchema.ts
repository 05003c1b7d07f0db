import * as v from 'valibot';
import type { SavedPart, SaveOutcome } from '../model/saving';

const part: v.GenericSchema<unknown, SavedPart> = v.object({
  html: v.string(),
  end: v.nullable(
    v.object({
      url: v.string(),
      title: v.string(),
      selected: v.nullable(v.array(v.string())),
      cut: v.boolean(),
    }),
  ),
});

const outcome: v.GenericSchema<unknown, SaveOutcome> = v.variant('state', [
  v.object({ state: v.picklist(['saved', 'updated']), waiting: v.boolean() }),
  v.object({ state: v.literal('there'), since: v.number() }),
  v.object({ state: v.literal('refused'), why: v.string() }),
]);

/** A part of a page; throws on anything else. */
export const parseSavedPart = (value: unknown): SavedPart => v.parse(part, value);
/** What came of saving; throws on anything else. */
export const parseSaveOutcome = (value: unknown): SaveOutcome => v.parse(outcome, value);
/** When something was saved, or null. */
export const parseSince = (value: unknown): number | null => v.parse(v.nullable(v.number()), value);
