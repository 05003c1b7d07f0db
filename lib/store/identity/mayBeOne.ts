import { isAcronymOf } from '../../linking/identity/acronym';
import { countryOf } from '../../linking/identity/countries';
import { acronymIn, spellingKey, surnameKey } from '../../linking/identity/nameKeys';
import { exonymOf } from '../../linking/identity/exonyms';
import { singular } from '../../linking/identity/singular';
import {
  contentWords,
  normaliseName,
  withoutLegalForm,
} from '../../linking/identity/normaliseName';
import { givenFit, isRunOf, type PersonName } from '../../linking/identity/personName';
import { isSpellingVariant } from '../../linking/identity/spellingVariant';
import type { EntityRow } from '../shapes/entityRow';
import { rememberFor } from './rememberFor';
import { linkingKeys, memberNames, peopleOf } from './entityKeys';
import { acronymKeys, fineKeysFor } from './fineKeys';

/** A way to find what may be one with an entity. */
interface Ask {
  /** The key that they share. */
  key: string;
  /** Keys that find most of them where hundreds share that one; null: nothing finer does. */
  fine: readonly string[] | null;
}

/** A stored entity with what tells whether others may be one with it. */
export interface Known {
  row: EntityRow;
  asks: readonly Ask[];
  /** Of a person: the names that its members have. */
  people: readonly PersonName[];
  /** Of anything else: the keys that names of members have by all their words. */
  own: ReadonlySet<string>;
  /** Whether it has names that are a lone surname, and such with a first name. */
  hasLone: boolean;
  hasFull: boolean;
}

/** Rows of which this is kept. */
const MOST_KEPT = 10_000;

/** What tells whether others may be one with it, worked out once for a row that is used again soon. */
export const knownOf = rememberFor(MOST_KEPT, describe);

function describe(row: EntityRow): Known {
  const people = peopleOf(row);
  if (row.kind !== 'person')
    return { row, asks: groupAsks(row), people, own: ownKeys(row), hasLone: false, hasFull: false };
  const fine = fineKeysFor(people);
  const keys = new Set(people.map(({ surname }) => `p:${surnameKey(surname)}`));
  return {
    row,
    asks: [...keys].map((key) => ({ key, fine })),
    people,
    own: new Set(),
    hasLone: people.some(({ given }) => given.length === 0),
    hasFull: people.some(({ given }) => given.length > 0),
  };
}

function ownKeys(row: EntityRow): Set<string> {
  const keys = new Set<string>();
  for (const name of memberNames(row)) {
    const plain = normaliseName(name);
    keys.add(`n:${contentWords(name).join(' ')}`);
    keys.add(`n:${withoutLegalForm(name).replaceAll(' ', '')}`);
    keys.add(`n:${contentWords(singular(plain)).join(' ')}`);
    keys.add(`n:${exonymOf(plain)}`);
  }
  return keys;
}

/** By `a:` and `b:` a long name meets acronyms alone. */
function groupAsks(row: EntityRow): Ask[] {
  const acronyms = new Set(acronymKeys(memberNames(row)));
  return linkingKeys(row).map((key) => {
    const isLong = /^[ab]:/.test(key) && !acronyms.has(`c:${key}`);
    return { key, fine: isLong ? [`c:${key}`] : null };
  });
}

/**
 * Whether linking may compare names of two entities that share this key, or whether what becomes of
 * one may depend on the other: true too often rather than too rarely.
 */
export function mayBeOne(a: Known, b: Known, key: string): boolean {
  const kind = key.slice(0, 2);
  if (kind === 'p:')
    return a.people.some((one) => b.people.some((other) => samePerson(one, other)));
  if (kind === 'a:' || kind === 'b:') return stand(a.row, b.row) || stand(b.row, a.row);
  if (kind === 's:') return spellAlike(a.row, b.row, key.slice(2));
  // What two names only come down to ("Ford Motor" and "Ford Credit") does not make them one.
  return a.own.has(key) || b.own.has(key);
}

function samePerson(one: PersonName, other: PersonName): boolean {
  const [oneIsFull, otherIsFull] = [one.given.length > 0, other.given.length > 0];
  if (oneIsFull && otherIsFull)
    return (
      givenFit(one, other) !== 'conflict' &&
      (one.surname === other.surname || isSpellingVariant(one.surname, other.surname))
    );
  if (!oneIsFull && !otherIsFull) return one.surname === other.surname;
  const [lone, full] = oneIsFull ? [other, one] : [one, other];
  return (
    isRunOf(lone.tokens, full.tokens.slice(1)) || isSpellingVariant(lone.surname, full.surname)
  );
}

/** Whether a name of the one is an acronym that a form of the other is or spells. */
function stand(short: EntityRow, long: EntityRow): boolean {
  const letters = new Set(
    memberNames(short)
      .map(acronymIn)
      .filter((one) => one !== null),
  );
  if (letters.size === 0) return false;
  return long.aliases.some((form) => {
    const own = acronymIn(form);
    if (own !== null && letters.has(own)) return true;
    const bare = withoutCountry(form);
    return [...letters].some((one) => isAcronymOf(one, form) || isAcronymOf(one, bare));
  });
}

function withoutCountry(name: string): string {
  return normaliseName(name)
    .split(' ')
    .filter((word) => countryOf(word) === null)
    .join(' ');
}

function spellAlike(a: EntityRow, b: EntityRow, consonants: string): boolean {
  const spelt = ({ aliases }: EntityRow): (readonly string[])[] =>
    aliases.map(contentWords).filter((words) => spellingKey(words) === consonants);
  const others = spelt(b);
  return spelt(a).some((one) =>
    others.some((other) => everyWordIn(one, other) || everyWordIn(other, one)),
  );
}

function everyWordIn(one: readonly string[], other: readonly string[]): boolean {
  return one.every((word) => other.some((w) => w === word || isSpellingVariant(w, word)));
}
