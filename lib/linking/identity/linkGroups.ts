import type { ArchivedName, Cluster } from './clusters';
import {
  joinAcronyms,
  joinCountries,
  joinKinds,
  joinMakers,
  joinShortForms,
  joinSpacing,
  joinSpellings,
} from './groupRules';
import { gatherNamed } from './namedGroup';

const RULES = [
  joinKinds,
  joinSpacing,
  joinAcronyms,
  joinShortForms,
  joinMakers,
  joinCountries,
  joinSpellings,
];

/**
 * Links organisations, places and other names of several articles: the same words in any order
 * (institutions whose name says not whose only where the place agrees), acronyms that an article
 * introduces or whose letters spell one name, short forms that an article uses, names without their
 * maker or country, and spellings with support. `names` must be sorted; the outcome depends on
 * nothing else.
 */
export function linkGroups(names: ArchivedName[]): Cluster[] {
  let named = gatherNamed(names);
  for (const join of RULES) named = join(named);
  return named.map(({ cluster }) => cluster);
}
