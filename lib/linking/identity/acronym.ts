import { normaliseName, withoutLegalForm } from './normaliseName';
import { remember } from './remember';

const SMALL = new Set('of the and & for in on at to de la e a'.split(' '));

/** Words of the longest name that is taken for one an acronym stands for. */
const MOST_LETTERS = 14;

/** An acronym's letters in lower case: "U.N." and "UN" give "un", "NGOs" gives "ngo". */
export function acronymLetters(acronym: string): string {
  return acronym
    .replace(/['’]s$/, '')
    .replace(/\.|(?<=\p{Lu})s$/gu, '')
    .toLowerCase();
}

/**
 * Acronyms a name can have: its initials with and without small words and legal form ("Federal Bureau of
 * Investigation": "fbi", "fboi"), also without a leading country ("US Agency …").
 */
export const initialsOf = remember((name: string): readonly string[] => {
  const words = normaliseName(name).split(' ').filter(Boolean);
  if (words.length < 2 || words.length > MOST_LETTERS) return [];
  const first = (some: string[]): string => some.map((word) => word[0]).join('');
  const isFull = (word: string): boolean => !SMALL.has(word);
  const bare = withoutLegalForm(name).split(' ').filter(isFull);
  return [...new Set([first(words), first(words.filter(isFull)), first(bare)])].filter(
    (letters) => letters.length >= 2,
  );
});

/**
 * Whether a short form is blended from the beginnings of the name's words in order, two letters or
 * more from at least one of them: CENTCOM from "Central Command", Interpol from "International
 * Police". `short` in any case; at least five letters.
 */
export function isBlendOf(short: string, name: string): boolean {
  const letters = acronymLetters(short);
  const words = normaliseName(name)
    .split(' ')
    .filter((word) => word && !SMALL.has(word));
  if (letters.length < 5 || words.length < 2 || words.length > 6) return false;
  const fits = (at: number, index: number): boolean => {
    if (index === words.length) return at === letters.length;
    const word = words[index] ?? '';
    let taken = 0;
    while (taken < word.length && taken < 6 && letters[at + taken] === word[taken]) taken++;
    // Each word gives at least two letters; a blend of single letters is an acronym.
    for (let size = taken; size >= 2; size--) if (fits(at + size, index + 1)) return true;
    return false;
  };
  return fits(0, 0);
}

/** Whether the acronym can stand for the name: initials, or a blend. */
export function isAcronymOf(acronym: string, name: string): boolean {
  return initialsOf(name).includes(acronymLetters(acronym)) || isBlendOf(acronym, name);
}

/**
 * Whether letters in brackets can abbreviate the name before them, after Schwartz and Hearst (2003):
 * each letter found in the name from its end on, the first at the start of its first word ("SIA" for
 * "Singapore Airlines"). Looser than {@link isAcronymOf}: only for what a text itself declares.
 */
export function abbreviates(acronym: string, name: string): boolean {
  const letters = acronymLetters(acronym);
  const text = normaliseName(name);
  if (letters.length < 2 || !text.includes(' ') || letters[0] !== text[0]) return false;
  let at = text.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    at = at > 0 ? text.lastIndexOf(letters.charAt(i), at - 1) : -1;
    if (at < 0) return false;
  }
  return true;
}

/** Under what a blend and the names that it may blend meet: how it begins, marked as no acronym. */
export function blendKey(name: string): string {
  return `${name.slice(0, 2)}…`;
}

/** The keys under which the acronyms and blends of a name, given in its spellings, are found. */
export function acronymsOf(spellings: string[]): string[] {
  return [...new Set([...spellings.flatMap(initialsOf), ...spellings.map(blendKey)])];
}
