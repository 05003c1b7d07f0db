import { normaliseName } from './normaliseName';

const SMALL = new Set('of the and for in on at to de la e a'.split(' '));

/** An acronym's letters in lower case: "U.N." and "UN" give "un", "NGOs" gives "ngo". */
export function acronymLetters(acronym: string): string {
  return acronym
    .replace(/['’]s$/, '')
    .replace(/\.|(?<=\p{Lu})s$/gu, '')
    .toLowerCase();
}

/**
 * Acronyms a name can have: its initials with and without small words ("Federal Bureau of
 * Investigation": "fbi", "fboi"), also without a leading country ("US Agency …").
 */
export function initialsOf(name: string): string[] {
  const words = normaliseName(name).split(' ').filter(Boolean);
  if (words.length < 2) return [];
  const all = words.map((word) => word[0]).join('');
  const content = words
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0])
    .join('');
  return [...new Set([all, content])].filter((letters) => letters.length >= 2);
}

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
