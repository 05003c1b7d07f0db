import type { LikeSentence } from './sentenceIndex';

/** Share of a sentence's weight that an earlier one holds when it says the same. */
const SAME = 0.55;
/** The same for two sentences together, which hold more by chance. */
const SAME_OF_TWO = 0.7;
/** The same where each names something that the other does not. */
const SAME_BUT_NAMES = 0.75;
/** The same where the archive took all that the sentence tells for events that the other tells. */
const SAME_EVENTS = 0.35;
/** Sentences of fewer units are alike by chance: each that is missing asks for this share more. */
const ENOUGH_UNITS = 10;
const FOR_EACH_MISSING = 0.03;
/** Share of what happened that both tell. */
const HAPPENED = 0.5;

/**
 * Whether an earlier sentence says the same as one of the page: it holds most of what that says, as
 * the archive weighs words and names, and half at least of what happened in it; no number or date
 * stands against another, no person takes a person's place, and where each names something else, nearly all
 * is held. Less is enough where all its events are known to be the other's. The shares were set on
 * ECB+, where a sentence is reported whose events all occur in an earlier article.
 */
export function sameClaim({ sentences, like }: LikeSentence): boolean {
  if (like.otherNumbers || like.otherDates || like.otherPersons) return false;
  if (like.happened < HAPPENED) return false;
  const few = Math.max(0, ENOUGH_UNITS - like.units) * FOR_EACH_MISSING;
  if (like.otherNames) return like.share >= SAME_BUT_NAMES + few / 2;
  if (like.merged && like.share >= SAME_EVENTS + few) return true;
  return like.share >= (sentences.length > 1 ? SAME_OF_TWO : SAME) + few;
}
