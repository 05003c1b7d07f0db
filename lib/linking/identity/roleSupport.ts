import { normaliseName } from './normaliseName';
import { remember } from './remember';

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
export const roleWords = remember((role: string): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const word of normaliseName(role).split(' ')) {
    if (word && !EMPTY.has(word)) words.add(SAME.get(word) ?? word);
  }
  return words;
});

/** The first word that two sets share in the order of the alphabet; null where they share none. */
export function sharedWord(a: ReadonlySet<string>, b: ReadonlySet<string>): string | null {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let first: string | null = null;
  for (const word of small) {
    if (large.has(word) && (first === null || word < first)) first = word;
  }
  return first;
}

/** A word that roles of both sides share, as the support for a link; null where they share none. */
export function sharedRole(a: Iterable<string>, b: Iterable<string>): string | null {
  const wordsOf = (roles: Iterable<string>): Set<string> =>
    new Set([...roles].flatMap((role) => [...roleWords(role)]));
  return sharedWord(wordsOf(a), wordsOf(b));
}

export type Gender = 'female' | 'male';

const FEMALE = new Set('ms mrs miss lady dame madam queen princess congresswoman'.split(' '));
const MALE = new Set('mr sir lord king prince congressman'.split(' '));

const genderSaid = remember((role: string): Gender | 'none' => {
  const words = normaliseName(role).split(' ');
  if (words.some((word) => FEMALE.has(word))) return 'female';
  return words.some((word) => MALE.has(word)) ? 'male' : 'none';
});

/** What a form of address says of gender; null where it says nothing. */
export function genderOfRole(role: string | null): Gender | null {
  const said = role === null || role === '' ? 'none' : genderSaid(role);
  return said === 'none' ? null : said;
}
