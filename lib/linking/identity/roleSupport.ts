import { normaliseName } from './normaliseName';

/** Words of a role that say nothing about who holds it. */
const EMPTY = new Set(
  'of the and for in on at to r ret retd retired former ex acting deputy assistant vice senior top chief head mr mrs ms miss dr sir lt new then us'.split(
    ' ',
  ),
);

/** Words for one rank or office that papers use for each other. */
const SAME = new Map([
  ['gen', 'general'],
  ['generals', 'general'],
  ['coas', 'army'],
  ['col', 'colonel'],
  ['capt', 'captain'],
  ['maj', 'major'],
  ['adm', 'admiral'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
  ['gov', 'governor'],
  ['pres', 'president'],
  ['presidential', 'president'],
  ['pm', 'minister'],
  ['premier', 'minister'],
  ['defence', 'defense'],
  ['sgt', 'sergeant'],
  ['det', 'detective'],
  ['prof', 'professor'],
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
]);

/** The words of a role that can support a link, in one form each. */
export function roleWords(role: string): Set<string> {
  const words = new Set<string>();
  for (const word of normaliseName(role).split(' ')) {
    if (word && !EMPTY.has(word)) words.add(SAME.get(word) ?? word);
  }
  return words;
}

/** A word that roles of both sides share, as the support for a link; null where they share none. */
export function sharedRole(a: Iterable<string>, b: Iterable<string>): string | null {
  const words = new Set<string>();
  for (const role of a) for (const word of roleWords(role)) words.add(word);
  const shared: string[] = [];
  for (const role of b) for (const word of roleWords(role)) if (words.has(word)) shared.push(word);
  return shared.sort()[0] ?? null;
}

export type Gender = 'female' | 'male';

/** What a form of address says of gender; null where it says nothing. */
export function genderOfRole(role: string | null): Gender | null {
  if (!role) return null;
  const words = normaliseName(role).split(' ');
  const has = (...any: string[]): boolean => any.some((word) => words.includes(word));
  if (has('ms', 'mrs', 'miss', 'lady', 'dame', 'madam', 'queen', 'princess', 'congresswoman'))
    return 'female';
  if (has('mr', 'sir', 'lord', 'king', 'prince', 'congressman')) return 'male';
  return null;
}
