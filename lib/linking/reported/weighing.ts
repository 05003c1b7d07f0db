import { termBucket } from '../related/articleTerms';
import type { TermStatistics } from '../related/termStatistics';
import type { Unit } from './sentenceUnits';

/** Rarity enters below its full weight, as in the comparison of whole articles: one rare word is no claim. */
const RARITY_POWER = 0.6;
/** What a word of every article still weighs. */
const LEAST_RARITY = 0.2;

/** How an archive weighs what sentences are made of. */
export interface Weighing {
  /** How much a unit says, greater than 0. */
  weight: (unit: Unit) => number;
  /** So few articles that rarity there says little: every second word is in one of them alone. */
  isSmall: boolean;
}

/** Articles from which rarity tells what an archive is about. */
const ENOUGH_ARTICLES = 50;

/**
 * How much a unit says in this archive: a word by its rarity, a name by that of its rarest word,
 * a date little.
 * Looked up once for each word.
 */
export function weighingBy(statistics: TermStatistics): Weighing {
  const known = new Map<string, number>();
  const weightOf = (key: string): number => {
    const held = known.get(key);
    if (held !== undefined) return held;
    const rarity = statistics.rarityAt(termBucket(key));
    const weight = Math.max(LEAST_RARITY, rarity) ** RARITY_POWER;
    known.set(key, weight);
    return weight;
  };
  const weights = new Map<Unit, number>();
  const weight = (unit: Unit): number => {
    const held = weights.get(unit);
    if (held !== undefined) return held;
    let most = LEAST_RARITY ** RARITY_POWER;
    for (const key of unit.keys) if (!/^[@#]/u.test(key)) most = Math.max(most, weightOf(key));
    weights.set(unit, most);
    return most;
  };
  return { weight, isSmall: statistics.articles < ENOUGH_ARTICLES };
}
