import { termBucket } from '../../linking/related/articleTerms';
import type { ArchivedArticle } from '../../linking/related/coverageArchive';
import { nameRarity } from '../../linking/related/nameWeights';
import { weighedTerms } from '../../linking/related/queryTerms';
import { namesIn, prominence } from '../../linking/related/sharedNames';
import type { TermStatistics } from '../../linking/related/termStatistics';
import { entityKey, termKey } from '../postings/postingKey';

/** Posting keys that stand for one thing on a page. */
export interface KeyUnit {
  keys: number[];
  /** How much it is worth looking up. */
  worth: number;
  /** How much having it says, for each step of impact. */
  weight: number;
  /** In how many articles it is, as far as is known. */
  frequency: number;
}

/** What one article needs to be found by; how often entities (by number) are named is at hand. */
export interface PageQueryStatistics extends TermStatistics {
  entityFrequency(entity: number): number;
}

/**
 * What is rare counts more than by the logarithm that the page's own weights have, because a dozen
 * things at most are looked up. On development data this found 1.5 % more of what is related than
 * powers of 0 (of 459 queries; powers half as great and twice as great found less).
 */
const WORTH_POWER = 0.5;
const WEIGHT_POWER = 1;
/** What a telling that may be one with the page's is worth, and weighs: as a name that is not very rare. */
const TELLING = 8;
/** Telling keys that share all but so many low bits are of one thing at several times. */
const TIME_BITS = 6;

/** All that a page can be looked up by, the most telling first. `tellings` are the keys of what its events may be one with. */
export function pageKeys(
  page: ArchivedArticle,
  statistics: PageQueryStatistics,
  tellings: readonly number[],
): KeyUnit[] {
  const units: KeyUnit[] = [];
  const terms = new Set<number>();
  for (const { term, worth } of weighedTerms(page, statistics)) {
    const bucket = termBucket(term);
    if (terms.has(bucket)) continue;
    terms.add(bucket);
    const frequency = statistics.frequencyAt(bucket);
    units.push(unitOf(termKey(bucket), worth, frequency, statistics.articles));
  }
  for (const [id, named] of namesIn(page)) {
    const number = entityNumber(id);
    const frequency = statistics.entityFrequency(number);
    const worth = prominence(named) * nameRarity(frequency, statistics.articles);
    if (worth > 0) units.push(unitOf(entityKey(number), worth, frequency, statistics.articles));
  }
  const things = new Map<number, number[]>();
  for (const key of tellings) {
    const thing = key >>> TIME_BITS;
    const held = things.get(thing);
    if (held === undefined) things.set(thing, [key]);
    else held.push(key);
  }
  for (const keys of things.values())
    units.push({ keys, worth: TELLING, weight: TELLING, frequency: 0 });
  return units.sort((a, b) => b.worth - a.worth || (a.keys[0] ?? 0) - (b.keys[0] ?? 0));
}

function unitOf(key: number, worth: number, frequency: number, articles: number): KeyUnit {
  const rarity = nameRarity(frequency, articles);
  return {
    keys: [key],
    worth: worth * rarity ** WORTH_POWER,
    weight: worth * rarity ** WEIGHT_POWER,
    frequency,
  };
}

/** The number of an entity by the id that it has in answers: `e<number>`. */
export function entityNumber(id: string): number {
  return Number(id.slice(1));
}
