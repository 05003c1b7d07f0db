import type { Reason } from './clusters';
import { isCommonGiven, isCommonName, isCommonSurname } from './commonNames';
import { Namesakes } from './namesakes';
import { gendersConflict, supportOf, SURE, type Person } from './person';
import { givenFit, type PersonName } from './personName';
import { isSpellingVariant, skeleton } from './spellingVariant';

function fitsAll(a: Person, b: Person): boolean {
  return a.names.every((one) => b.names.every((other) => givenFit(one, other) !== 'conflict'));
}

/** Full names of a cluster that a newcomer is compared with, beyond which it takes no more. */
const MOST_NAMES = 40;

/** Joins a person to the one that fits; one whom two fit joins none, and both are noted. */
function joinFitting(
  persons: Person[],
  namesakes: Namesakes<Person>,
  fits: (person: Person, other: Person) => Reason | null,
): Person[] {
  const kept: Person[] = [];
  for (const person of persons) {
    const [name] = person.names;
    const near = name === undefined ? [] : namesakes.near(name);
    const candidates = near.flatMap((other) => {
      if (other.names.length > MOST_NAMES || gendersConflict(person.cluster, other.cluster))
        return [];
      const reason = fitsAll(person, other) ? fits(person, other) : null;
      return reason ? [{ other, reason }] : [];
    });
    const [only] = candidates;
    if (only && candidates.length === 1) {
      only.other.cluster.absorb(person.cluster, only.reason);
      only.other.names.push(...person.names);
      for (const each of person.names) namesakes.add(each, only.other);
      continue;
    }
    person.cluster.among.push(...candidates.map(({ other }) => other.cluster));
    kept.push(person);
    for (const each of person.names) namesakes.add(each, person);
  }
  return kept;
}

/** What of role and company says that two are one. */
function tellsOf(a: Person, b: Person): string | null {
  const own = [...a.names, ...b.names].flatMap(({ tokens }) => tokens);
  return supportOf(a.cluster, b.cluster, own)?.[0] ?? null;
}

/** A second given name that is the same supports another spelling of the first. */
function secondName({ given: [, one] }: PersonName, { given: [, two] }: PersonName): string | null {
  return one !== undefined && one === two && one.length > 2 ? `“${one}” is the same` : null;
}

function joinGivenNames(persons: Person[]): Person[] {
  // Fuller names first: "Ann B. Lee" and "Ann C. Lee" must both be known before "Ann Lee" comes.
  const given = (person: Person): string => person.names[0]?.given.join(' ') ?? '';
  const sorted = persons
    .map((person) => ({ person, key: given(person) }))
    .sort((a, b) => b.key.length - a.key.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ person }) => person);
  return joinFitting(sorted, new Namesakes((surname) => surname), (person, other) => {
    const [one] = person.names;
    const [two] = other.names;
    if (!one || !two || one.surname !== two.surname) return null;
    const fit = givenFit(one, two);
    const text = `“${person.shown}” and “${other.shown}”`;
    const support = tellsOf(person, other) ?? secondName(one, two);
    const because = support !== null ? `${text}: ${support}.` : `${text}.`;
    // Of a name that many have, another form of it is one more stranger's unless something tells.
    const needed =
      isCommonName(one) ||
      isCommonName(two) ||
      fit === 'variant' ||
      (fit === 'initial' && isCommonSurname(one));
    if (needed && support === null) return null;
    if (fit === 'same') {
      const equal = one.tokens.join(' ') === two.tokens.join(' ');
      // The same name was parted before by what stands around it.
      if (equal) return null;
      return { rule: 'same first name and surname', text: because, sure: SURE.middleName };
    }
    if (fit === 'initial') {
      return { rule: 'initial fits the first name', text: because, sure: SURE.initial };
    }
    if (fit === 'short form') {
      return { rule: 'short form of the first name', text: because, sure: SURE.shortForm };
    }
    return fit === 'variant'
      ? { rule: 'spelling of the first name', text: because, sure: SURE.variant }
      : null;
  });
}

function joinSpellings(persons: Person[]): Person[] {
  return joinFitting(persons, new Namesakes(skeleton), (person, other) => {
    const [one] = person.names;
    const [two] = other.names;
    if (!one || !two || !isSpellingVariant(one.surname, two.surname)) return null;
    const fit = givenFit(one, two);
    if (fit !== 'same' && fit !== 'variant' && fit !== 'short form') return null;
    const support = tellsOf(person, other) ?? secondName(one, two);
    const telling = fit === 'same' && !isCommonGiven(one);
    const because = support ?? (telling ? 'the first name is the same' : null);
    if (because === null) return null;
    const text = `“${person.shown}” and “${other.shown}”: ${because}.`;
    return { rule: 'spelling of the surname', text, sure: SURE.variant };
  });
}

/** Links people with first names whose surnames are or sound the same. First names that differ never join. */
export function linkFullNames(persons: Person[]): Person[] {
  return joinSpellings(joinGivenNames(persons));
}
