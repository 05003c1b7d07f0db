import { normaliseName } from './normaliseName';
import { remember } from './remember';
import { isSpellingVariant, skeleton } from './spellingVariant';

/** Ranks and forms of address that a recogniser may leave inside a person's name. */
const ADDRESS = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady rev reverend fr gen general lt lieutenant col colonel maj major capt captain cmdr commander adm admiral sgt sergeant cpl pvt officer det detective sen senator rep representative gov governor president minister secretary judge justice king queen prince princess pope sheikh shaikh mullah maulana ayatollah imam'.split(
    ' ',
  ),
);

const SUFFIXES = new Set('jr sr ii iii iv phd md esq'.split(' '));

/** Parts that belong to the surname that follows: "van der Bellen", "bin Laden", "al Assad". */
const PARTICLES = new Set(
  'van von der den de del della da di dos du la le bin ibn al el ul abu ter ten'.split(' '),
);

/** Given names and the short forms that newspapers use for them; both directions. */
const SHORT_FORMS =
  'james jim jimmy;william bill billy will;robert bob bobby rob;richard dick rick;michael mike mick;joseph joe joey;john jack johnny;thomas tom;edward ed ted eddie;charles chuck charlie;david dave;daniel dan danny;donald don;ronald ron;kenneth ken;stephen steve steven;christopher chris;matthew matt;anthony tony;andrew andy drew;benjamin ben;samuel sam;gregory greg;timothy tim;jeffrey jeff geoffrey;lawrence larry;patrick pat;nicholas nick;alexander alex;elizabeth liz beth;katherine kate kathy catherine;margaret maggie;deborah debbie;susan sue;jennifer jen;barbara barb;theodore ted;albert al;raymond ray;vladimir volodymyr'
    .split(';')
    .map((group) => group.split(' '));

const SHORT = new Map<string, Set<string>>();
for (const group of SHORT_FORMS) {
  for (const name of group) {
    const known = SHORT.get(name) ?? new Set<string>();
    for (const other of group) known.add(other);
    SHORT.set(name, known);
  }
}

/** A person's name in parts, all normalised. `given` is empty for a bare surname. */
export interface PersonName {
  readonly given: readonly string[];
  readonly surname: string;
  /** All parts that count: given names and surname words. */
  readonly tokens: readonly string[];
}

/** Splits a person's name. Address, rank and "Jr." are dropped; particles stay with the surname. */
export const parsePersonName = remember((name: string): PersonName => {
  let tokens = normaliseName(name).split(' ').filter(Boolean);
  while (tokens.length > 1 && ADDRESS.has(tokens[0] ?? '')) tokens = tokens.slice(1);
  while (tokens.length > 1 && SUFFIXES.has(tokens.at(-1) ?? '')) tokens = tokens.slice(0, -1);
  let start = tokens.length - 1;
  while (start > 1 && PARTICLES.has(tokens[start - 1] ?? '')) start--;
  // "Bin Laden", "al-Assad": a surname alone. "Abu Bakr" is more often a given name.
  if (start === 1 && PARTICLES.has(tokens[0] ?? '') && tokens[0] !== 'abu') start = 0;
  if (start < 0) start = 0;
  // "al-Assad" and "Assad" are one surname; "Al Gore" has a first name.
  const [article] = tokens;
  if (start === 0 && article === 'al' && tokens.length === 2 && name.startsWith('Al ')) start = 1;
  const given = tokens.slice(0, start);
  const surname = withoutArticle(tokens.slice(start));
  return { given, surname: surname.join(' '), tokens: [...given, ...surname] };
});

/** The Arabic article, which papers write, leave out or romanise as they like. */
const ARTICLES = new Set(['al', 'el', 'ul']);

function withoutArticle(surname: string[]): string[] {
  const at = surname.findIndex((word) => !ARTICLES.has(word));
  return at > 0 ? surname.slice(at) : surname;
}

/** How two first names stand to each other; `none` where one of them is missing. */
export type GivenFit = 'same' | 'short form' | 'initial' | 'variant' | 'none' | 'conflict';

function fitOfTwo(a: string, b: string): GivenFit {
  if (a === b) return 'same';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : 'conflict';
  if (SHORT.get(a)?.has(b)) return 'short form';
  return isSpellingVariant(a, b) ? 'variant' : 'conflict';
}

/**
 * Compares the given names of two people. First names must fit; where both have a second one, that
 * must fit as well ("John R." and "John A." conflict, "James N" and "James" do not).
 */
export function givenFit(a: PersonName, b: PersonName): GivenFit {
  const [firstA, secondA] = a.given;
  const [firstB, secondB] = b.given;
  if (firstA === undefined || firstB === undefined) return 'none';
  const first = fitOfTwo(firstA, firstB);
  if (first === 'conflict') return 'conflict';
  if (secondA !== undefined && secondB !== undefined && fitOfTwo(secondA, secondB) === 'conflict') {
    return 'conflict';
  }
  return first;
}

/** Whether the tokens of `part` stand in `whole` in one run. */
export function isRunOf(part: readonly string[], whole: readonly string[]): boolean {
  if (!part.length || part.length > whole.length) return false;
  for (let at = 0; at + part.length <= whole.length; at++) {
    if (part.every((token, i) => whole[at + i] === token)) return true;
  }
  return false;
}

/**
 * Keys of a first name: two first names can only fit each other ({@link givenFit}) when they share
 * one. The name, its short forms, its sound, and for an initial the letter, which names that could
 * be meant by it have as well under `initial`.
 */
export function givenKeys(first: string): { own: string[]; asked: string[] } {
  const letter = first.slice(0, 1);
  const sounds = [first, ...(SHORT.get(first) ?? []), `~${skeleton(first)}`];
  return first.length === 1
    ? { own: [first, `${letter}*`], asked: [first, `${letter}.`] }
    : { own: [...sounds, `${letter}.`], asked: [...sounds, `${letter}*`] };
}
