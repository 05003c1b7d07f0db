import type { EventFeatures } from './compareEvents';
import { triggersAgree } from './triggerLikeness';

/** What two tellings have in common. */
export interface Agreement {
  /** Likeness of their articles, 0…1. */
  page: number;
  names: boolean;
  place: boolean;
  figure: boolean;
}

/**
 * Likeness of articles from which a second agreement is enough. On ECB+ (development half) 0.3 joins
 * 667 pairs of articles, one of them of twin stories; 0.25 some ten more, three of them wrong.
 */
export const ALIKE_UNDATED = 0.3;

/**
 * Whether two tellings of two articles, of which at least one does not say when it was, are of one
 * event: the articles are alike, the triggers say the same, and names, place or figures agree.
 */
export function sameUndated(a: EventFeatures, b: EventFeatures, found: Agreement): boolean {
  if (found.page < ALIKE_UNDATED || !(found.names || found.place || found.figure)) return false;
  return a.triggers.some((one) => b.triggers.some((other) => triggersAgree(one, other)));
}
