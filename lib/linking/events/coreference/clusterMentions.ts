import { averageLinkage, type Likeness } from './averageLinkage';
import { mentionPairs } from './mentionPairs';
import { pairProbability, type PairModel } from './pairModel';
import type { EventPlace, ToldText } from './toldText';

/** Mean probability above which two groups of mentions are one event. Set by cross-validation. */
const LEAST = 0.3;
/** Pairs less probable are as good as none. */
const NOTHING = 0.01;

/**
 * Groups mentions by the event they are of, inside articles and across them: a number for each
 * mention, equal for mentions of one event. The articles are compared by their own words; nothing
 * else is known of them. For sets of some thousands of mentions: time grows with the square of the
 * articles and of the mentions in articles that are alike.
 */
export function clusterMentions(
  texts: readonly ToldText[],
  places: readonly EventPlace[],
  model: PairModel,
  least = LEAST,
): number[] {
  const pairs: Likeness[] = [];
  for (const { a, b, evidence } of mentionPairs(texts, places)) {
    const value = pairProbability(model, evidence);
    if (value > NOTHING) pairs.push({ a, b, value });
  }
  return averageLinkage(places.length, pairs, least);
}
