import { countryOf } from './countries';
import { remember } from './remember';

/** Names that must be shared to count as company, and how many of them must be specific. */
const SHARED_NAMES = 2;

/**
 * Whether a normalised name is specific enough to say something about who else is meant: more than
 * one word, and not the name of a country.
 */
export const isSpecific = remember(
  (name: string): boolean =>
    name.includes(' ') && name.split(' ').some((word) => countryOf(word) === null),
);

/**
 * The specific names that two articles share, when they share company: at least two names, one of
 * them specific. `own` are the words of the name in question, which prove nothing about it. Null
 * where they share none.
 */
export function sharedCompany(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  own: readonly string[],
): string[] | null {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  const specific: string[] = [];
  for (const name of small) {
    if (!large.has(name)) continue;
    const words = name.split(' ');
    if (words.some((word) => own.includes(word))) continue;
    count++;
    if (isSpecific(name)) specific.push(name);
  }
  return count >= SHARED_NAMES && specific.length > 0 ? specific.sort() : null;
}
