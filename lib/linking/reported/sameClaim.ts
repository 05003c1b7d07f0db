import type { Likeness } from './compareUnits';

/** Share of a sentence's weight that an earlier one holds when it says the same. */
const SAME = 0.55;
/** The same for two sentences together, which hold more by chance. */
const SAME_OF_TWO = 0.7;
/** The same where each names something that the other does not. */
const SAME_BUT_NAMES = 0.75;
/** The same where the archive took half of what the sentence tells for events that the other tells. */
const SAME_EVENTS = 0.35;
/** Sentences of fewer units are alike by chance: each that is missing asks for this share more. */
const ENOUGH_UNITS = 10;
const FOR_EACH_MISSING = 0.03;
/** Share asked for beyond that in an archive so small that it cannot tell which words are rare. */
const IN_SMALL = 0.1;
/** Share of what happened that both tell. */
const HAPPENED = 0.5;

/**
 * Whether what is like a sentence of the page says the same: one earlier sentence, or `two` that
 * stand next to each other. It holds most of what the page's says, as the archive weighs words and
 * names, and half at least of what happened in it; no number or date stands against another, no
 * person takes a person's place, and where each names something else, nearly all is held. Less is
 * enough where half its events are known to be the other's. The shares were set on ECB+, where
 * a sentence is reported whose events all occur in an earlier article.
 */
export function sameClaim(like: Likeness, two: boolean, isSmall: boolean): boolean {
  if (like.otherNumbers || like.otherDates || like.otherPersons) return false;
  if (like.happened < HAPPENED) return false;
  const few = Math.max(0, ENOUGH_UNITS - like.units) * FOR_EACH_MISSING;
  const more = isSmall ? IN_SMALL : 0;
  if (like.otherNames) return like.share >= SAME_BUT_NAMES + few / 2 + more;
  if (like.merged && like.share >= SAME_EVENTS + few + more) return true;
  return like.share >= (two ? SAME_OF_TWO : SAME) + few + more;
}
